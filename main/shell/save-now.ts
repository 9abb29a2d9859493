import { randomUUID } from 'node:crypto'
import { type BrowserWindow, ipcMain } from 'electron'
import { channels } from './channels.ts'

const patienceMs = 1000

/** Lets the window save what is being typed; gives up after a second, as a hung window must not stay open. */
export function askToSave(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return Promise.resolve()
  const ticket = randomUUID()
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      ipcMain.off(channels.saved, hear)
      resolve()
    }
    const hear = (_event: unknown, answered: unknown) => {
      if (answered === ticket) finish()
    }
    const timer = setTimeout(finish, patienceMs)
    ipcMain.on(channels.saved, hear)
    window.webContents.send(channels.saveNow, ticket)
  })
}
