import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bindingPath, repository, runtimeFolder, stamp, stampPath } from './recipe.ts'

/** An Electron that can run the application from the repository. */
export type Runtime = {
  /** Absolute path of the Electron binary. */
  readonly executable: string
  /** The folder that holds the whole Electron. */
  readonly folder: string
  /** The SQLite binding that this Electron needs instead of the shipped one. */
  readonly sqliteBinding: string | null
  /** `release` is the Electron that ships, `test` the older one for networks with only an npm registry. */
  readonly kind: 'release' | 'test'
}

/** The Electron that ships if it is here, else the test runtime if it was built, else nothing. */
export function findRuntime(): Runtime | null {
  return findReleaseRuntime() ?? findTestRuntime()
}

/** The Electron that ships, when its download is in `node_modules/electron`. */
export function findReleaseRuntime(): Runtime | null {
  const home = join(repository, 'node_modules', 'electron')
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = join(home, 'dist')
  const executable = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? { executable, folder, sqliteBinding: null, kind: 'release' } : null
}

/** The test runtime, when it is complete for the versions that are installed. */
export function findTestRuntime(): Runtime | null {
  const folder = runtimeFolder()
  const sqliteBinding = bindingPath(folder)
  if (!isFinished(folder) || !existsSync(sqliteBinding)) return null
  return { executable: join(folder, 'electron'), folder, sqliteBinding, kind: 'test' }
}

/** Whether a folder holds a complete Electron of this recipe; its SQLite binding is another matter. */
export function isFinished(folder: string): boolean {
  const file = stampPath(folder)
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}
