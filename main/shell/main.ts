import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor } from 'electron'
import { nearestLanguage, type UiLanguage } from '../../shared/languages.ts'
import type { LockReason } from '../../shared/shell.ts'
import type { App } from '../app.ts'
import type { Clock } from '../clock.ts'
import { reportBug } from '../report-bug.ts'
import { createCallBridge } from './call-bridge.ts'
import { channels } from './channels.ts'
import { createHandleRegistry } from './handles.ts'
import { connectIpc } from './ipc.ts'
import { readLaunchOptions } from './launch-options.ts'
import { loadServices } from './load-services.ts'
import { createLockKeeper } from './lock-keeper.ts'
import { addEditMenu, setMenu } from './menu.ts'
import { guardPermissions } from './permissions.ts'
import { printFromStdin } from './print-from-stdin.ts'
import { createPrintPdf, printOnPaper } from './printing.ts'
import { registerScheme, serveWindow } from './protocol.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { askToSave } from './save-now.ts'
import { createPrivateSession, keepPagesSmall, silenceChromium } from './session.ts'
import { openSettings } from './settings.ts'
import { surviveCrashes } from './survive-crash.ts'
import { shellTexts } from './texts.ts'
import { applyColorScheme, looksLikeVault, openWindow } from './window.ts'

const bundleDir = join(import.meta.dirname, '..', 'renderer')
const idleCheckMs = 5000
const paintPatienceMs = 1500
const selfTestPatienceMs = 30_000
const options = readLaunchOptions(process.argv.slice(1), app.isPackaged)

function vaultDir(): string {
  return options.vaultDir ?? join(app.getPath('userData'), 'vault')
}

async function startApp(language: () => UiLanguage): Promise<App> {
  const { createApp } = await loadServices()
  const clock = await shiftedClock()
  return createApp({
    vaultDir: vaultDir(),
    workerPath: join(import.meta.dirname, 'worker.cjs'),
    printPdf: createPrintPdf(bundleDir),
    language,
    isPackaged: app.isPackaged,
    backsUpByItself: true,
    nativeBinding: app.isPackaged ? undefined : process.env.KAGIMORI_SQLITE_BINDING || undefined,
    ...(clock === undefined ? {} : { clock }),
  })
}

/** The clock of a test that lives a day in the window; nothing a start should load else. */
async function shiftedClock(): Promise<Clock | undefined> {
  const file = app.isPackaged ? undefined : process.env.KAGIMORI_CLOCK_FILE
  return file ? (await import('./shifted-clock.ts')).createShiftedClock(file) : undefined
}

function start(): BrowserWindow {
  const systemLanguage = nearestLanguage(...app.getPreferredSystemLanguages(), app.getLocale())
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), systemLanguage)
  const texts = () => shellTexts(settings.get().uiLanguage)
  let running: App | null = null
  let starting: Promise<App> | null = null
  let tellPainted = () => {}
  // A vault that is there shows its door without the services, whose loading would hold the first screen up.
  const hasVault = looksLikeVault(vaultDir())
  const painted = hasVault
    ? new Promise<void>((resolve) => {
        tellPainted = resolve
        setTimeout(resolve, paintPatienceMs)
      })
    : Promise.resolve()
  const services = () => {
    starting ??= painted
      .then(() => startApp(() => settings.get().uiLanguage))
      .then((made) => {
        running = made
        return made
      })
    return starting
  }

  applyColorScheme(settings.get())
  void setMenu(texts)
  const session = createPrivateSession('window')
  serveWindow(session, { bundleDir, app: services })
  const window = openWindow(session, settings.get(), hasVault)
  const { webContents } = window
  const handles = createHandleRegistry()
  const bridge = createCallBridge(services, handles)
  // A window that crashed hears why it is locked when it is back.
  let untold: LockReason | null = null
  const keeper = createLockKeeper({
    isUnlocked: () => running?.vault.current() != null,
    opening: bridge.opening,
    isBusy: () => bridge.running() > 0,
    idleMinutes: () => settings.get().idleMinutes,
    saveNow: () => askToSave(window),
    lock: async () => void (await (await services()).call('vault.lock', {})),
    tell: (reason) => {
      if (window.isDestroyed()) return
      if (webContents.isCrashed()) untold = reason
      else webContents.send(channels.locked, reason)
    },
  })
  connectIpc({
    window,
    bridge,
    handles,
    settings,
    keeper,
    camera: guardPermissions(session, () => (window.isDestroyed() ? null : webContents)),
    printRecoveryCode: async (code) =>
      printOnPaper(bundleDir, recoverySheet(code, settings.get().uiLanguage, await texts())),
    onPainted: (screen) => {
      tellPainted()
      if (untold) webContents.send(channels.locked, untold)
      untold = null
      tellSelfTest(screen)
    },
    onSettings: () => {
      applyColorScheme(settings.get())
      void setMenu(texts)
    },
  })
  void services()

  addEditMenu(webContents, texts)
  webContents.on('input-event', keeper.noteActivity)
  surviveCrashes({ window, texts, lock: () => keeper.lockNow('crash') })
  setInterval(() => void keeper.checkIdle(), idleCheckMs)
  powerMonitor.on('suspend', () => void keeper.lockNow('suspend'))
  powerMonitor.on('lock-screen', () => void keeper.lockNow('suspend'))

  let closing: 'saving' | 'saved' | null = null
  window.on('close', (event) => {
    if (closing === 'saved') return
    event.preventDefault()
    if (closing === 'saving') return
    closing = 'saving'
    void askToSave(window)
      .then(() => running?.close())
      .finally(() => {
        closing = 'saved'
        if (!window.isDestroyed()) window.close()
      })
  })
  return window
}

function tellSelfTest(screen: string): void {
  if (!options.isSelfTest) return
  process.stdout.write(`${JSON.stringify({ ready: true, screen })}\n`, () => app.exit(0))
}

function main(): void {
  if (options.refusedSwitches.length > 0 || (!options.isPrinting && !app.requestSingleInstanceLock())) {
    app.exit(options.refusedSwitches.length > 0 ? 2 : 0)
    return
  }
  // The runtime would show or print what went wrong in full, content and all.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => reportBug('the shell', error))
  silenceChromium()
  keepPagesSmall()
  registerScheme()
  // As root (a container, a CI machine) Chromium runs only without its own sandbox, asked for by that switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('window-all-closed', () => app.quit())
  if (options.isPrinting) {
    void printFromStdin(bundleDir)
    return
  }
  // Chromium makes itself ready on other threads; meanwhile this one loads what serves the page its files.
  void new Response(null)
  if (options.isSelfTest) setTimeout(() => app.exit(1), selfTestPatienceMs).unref()
  void app.whenReady().then(() => {
    const window = start()
    app.on('second-instance', () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.focus()
    })
  })
}

main()
