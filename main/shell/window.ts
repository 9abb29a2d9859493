import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Session } from 'electron'
import type { ShellSettings } from '../../shared/shell.ts'
import { settingsSwitch, vaultSwitch } from './channels.ts'
import { appUrl } from './origin.ts'

/** The paper colour that is there before the page is. */
function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#15171b' : '#fbfaf7'
}

/** Whether a folder looks like a vault's, told without loading what could open it. */
export function looksLikeVault(dir: string): boolean {
  return existsSync(join(dir, 'keys.json'))
}

/** Makes the one window, sandboxed and isolated, and loads its page; it shows itself when painted. */
export function openWindow(session: Session, settings: ShellSettings, hasVault: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: paper(),
    title: 'Kagimori',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      additionalArguments: [
        `${settingsSwitch}${encodeURIComponent(JSON.stringify(settings))}`,
        ...(hasVault ? [vaultSwitch] : []),
      ],
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-frame-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  void window.loadURL(appUrl)
  return window
}

/** Lets page, dialogs and menus follow the chosen colours. */
export function applyColorScheme(settings: ShellSettings): void {
  nativeTheme.themeSource = settings.colorScheme === 'auto' ? 'system' : settings.colorScheme
}
