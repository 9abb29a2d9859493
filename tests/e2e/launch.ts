import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findTestRuntime } from '../../scripts/runtime/find-runtime.ts'
import { launchOf } from '../../scripts/runtime/launch.ts'
import type { ShellSettings } from '../../shared/shell.ts'

const root = join(import.meta.dirname, '..', '..')

/** What a test may decide about a launch. */
export type LaunchOptions = {
  /** Folder of vault and settings; a new empty one unless given. */
  readonly dataDir?: string
  readonly settings?: Partial<ShellSettings>
  /** Size of the window's content in pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly args?: readonly string[]
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** Answers the program to start instead of the executable, which it starts in turn. */
  readonly through?: (executable: string) => string
}

/** The built application in a real window. */
export type LaunchedApp = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  readonly vaultDir: string
  /** Errors and warnings of the window's console, violations of its policy among them. */
  readonly complaints: string[]
  /** Closes the window as a person does. */
  readonly close: () => Promise<void>
  /** Closes it and deletes the folder. */
  readonly dispose: () => Promise<void>
}

/** Makes an empty folder for what a test keeps. */
export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
}

/** Launches the application that `npm run build` made, in Japanese unless the settings say otherwise. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = findTestRuntime()
  if (runtime === null) throw new Error('The test runtime is missing: run `npm run electron:runtime` once.')
  const dataDir = options.dataDir ?? makeDataDir()
  const vaultDir = join(dataDir, 'vault')
  const profileDir = join(dataDir, 'profile')
  if (options.dataDir === undefined || options.settings) writeSettings(profileDir, options.settings)
  const appArgs = [`--user-data-dir=${profileDir}`, '--vault', vaultDir, ...(options.args ?? [])]
  const { executable, args, env } = launchOf(runtime, appArgs)
  const electron = await _electron.launch({
    executablePath: options.through?.(executable) ?? executable,
    args: [...args],
    env: Object.fromEntries(
      Object.entries({ ...env, ...options.env }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  })
  const page = await electron.firstWindow()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.text()} ${message.location().url}`.trim())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const { width, height } = options.size ?? { width: 1366, height: 768 }
  await resizeWindow({ electron, page }, width, height)
  const close = () => electron.close()
  return {
    electron,
    page,
    dataDir,
    vaultDir,
    complaints,
    close,
    dispose: async () => {
      await close().catch(() => {})
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function writeSettings(profileDir: string, settings: Partial<ShellSettings> = {}): void {
  mkdirSync(profileDir, { recursive: true })
  const stored = { version: 1, settings: { uiLanguage: 'ja', ...settings } }
  writeFileSync(join(profileDir, 'settings.json'), JSON.stringify(stored))
}

/** Gives the window's content a size in pixels, as dragging its edge would. */
export async function resizeWindow(
  { electron, page }: Pick<LaunchedApp, 'electron' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  const resize = () =>
    electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )
  // A garbage collection at start may take the answer with it.
  await resize().catch(resize).catch(resize).catch(resize)
  await page.waitForFunction((wide) => innerWidth === wide, width)
}

/** Answers the next save dialog with a path, as the system's own dialogs are out of a test's reach. */
export async function answerSaveDialog(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** Answers the next open dialog with a path. */
export async function answerOpenDialog(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, path)
}

/**
 * Leaves a picture of the window when the run was asked for pictures: in `docs/screenshots` when the guide or the
 * README shows it, else in `test-results`.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.KAGIMORI_SCREENSHOTS) return
  const folder = join(root, isShown(name) ? 'docs' : 'test-results', 'screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

function isShown(name: string): boolean {
  return ['README.md', 'docs/user-guide.md'].some((file) =>
    readFileSync(join(root, file), 'utf8').includes(`screenshots/${name}.png`),
  )
}
