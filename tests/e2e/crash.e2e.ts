import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVaultByHand } from './door.ts'
import { type LaunchedApp, launchApp } from './launch.ts'

const patience = { timeout: 15_000, interval: 100 }

describe('a window whose process ends by itself', () => {
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp()
    await createVaultByHand(app.page)
    // What the dialog says, told to the test instead of a person, who would close it.
    await app.electron.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async (options: { message: string }) => {
        process.stdout.write(`${options.message}\n`)
        return { response: 0 }
      }) as typeof dialog.showMessageBox
    })
  })
  afterAll(async () => {
    await app.dispose()
  })

  test('comes back locked and tells why, three times', async () => {
    for (let crash = 0; crash < 3; crash += 1) {
      const back = isBack(app)
      await crashWindow(app)
      await back
      await expect.poll(() => readWindow(app), patience).toContain('保管庫を開く')
      if (crash === 0) await expect.poll(() => readWindow(app), patience).toContain('予期せず止まった')
    }
  })

  test('a fourth time within a minute, it says so and quits', async () => {
    let said = ''
    const child = app.electron.process()
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8')
    })
    const closed = new Promise((resolve) => child.once('exit', resolve))
    await crashWindow(app)
    await closed
    expect(said).toContain('繰り返し止まっています')
  })
})

function crashWindow({ electron }: LaunchedApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
}

/** Ends when the window's page has been loaded again. */
function isBack({ electron }: LaunchedApp): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())
      }),
  )
}

/** The window's text, read by the shell: the page that the test knew went with its process. */
function readWindow({ electron }: LaunchedApp): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return ''
    return String(await contents.executeJavaScript('document.body.innerText'))
  })
}
