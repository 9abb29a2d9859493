import { app, type BrowserWindow, dialog } from 'electron'
import { createCrashLimit } from './crash-limit.ts'
import type { ShellTexts } from './texts.ts'

type Survival = {
  readonly window: BrowserWindow
  readonly lock: () => Promise<void>
  readonly texts: () => Promise<ShellTexts>
}

/** When the window's process ends by itself: locks the vault and loads the window again, or says so and quits. */
export function surviveCrashes({ window, lock, texts }: Survival): void {
  const limit = createCrashLimit()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    process.stderr.write(`kagimori: the window's process ended: ${reason}\n`)
    const mayReload = limit.mayReload()
    void lock().finally(async () => {
      if (window.isDestroyed()) return
      if (mayReload) window.webContents.reload()
      else await giveUp(await texts())
    })
  })
}

async function giveUp({ common }: ShellTexts): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    message: common('crash.title'),
    detail: common('crash.nextStep'),
    buttons: [common('menu.quit')],
  })
  app.quit()
}
