import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { namesIn, replaceFile } from './durable-files.ts'
import { type KeyRing, keyRing } from './keys.ts'
import type { VaultPaths } from './paths.ts'
import { codeOf } from './storage-errors.ts'

const knownFormat = 1

const keyFile = z.object({ format: z.int(), keys: z.unknown(), sha256: z.string() })

/** The text of a key file: its format, its keys and a SHA-256 that shows damage. */
export function keyFileText(ring: KeyRing): string {
  const body = { format: knownFormat, keys: ring }
  return `${JSON.stringify({ ...body, sha256: sumOf(body) }, null, 2)}\n`
}

/** The keys in one key file; `VAULT_CORRUPT` when missing or damaged. */
export function readKeyFile(path: string): Result<KeyRing> {
  const damaged = fail('VAULT_CORRUPT', { part: 'keys' })
  try {
    const { sha256, ...body } = keyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    if (sumOf(body) !== sha256) return damaged
    if (body.format > knownFormat) {
      return fail('VAULT_FROM_NEWER_VERSION', { found: body.format, known: knownFormat, part: 'keys' })
    }
    return ok(keyRing.parse(body.keys))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || codeOf(error) === 'ENOENT')
      return damaged
    throw error
  }
}

/** The keys of a vault, from the mirror where the first file is damaged. */
export function readVaultKeys(paths: VaultPaths): Result<KeyRing> {
  const first = readKeyFile(paths.keys)
  if (first.ok || first.code === 'VAULT_FROM_NEWER_VERSION') return first
  const mirror = readKeyFile(paths.keysMirror)
  return mirror.ok ? mirror : first
}

/** Whether any key file is there, damaged or not. */
export function hasKeyFile(paths: VaultPaths): boolean {
  return existsSync(paths.keys) || existsSync(paths.keysMirror)
}

/**
 * Makes every key file of this vault say the same: its own, the mirror, and those of backups and of what
 * was kept aside. Each is replaced whole, so a crash leaves all of them valid and a second call finishes.
 */
export function spreadKeys(paths: VaultPaths, ring: KeyRing): void {
  const text = keyFileText(ring)
  for (const path of [paths.keys, paths.keysMirror]) {
    if (textOf(path) !== text) replaceFile(path, text)
  }
  for (const folder of [paths.backups, paths.keptAside]) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name, 'keys.json')
      if (!existsSync(path) || textOf(path) === text) continue
      const other = readKeyFile(path)
      // A backup brought from another vault keeps the keys that open it.
      if (!other.ok || other.value.vaultId === ring.vaultId) replaceFile(path, text)
    }
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function sumOf(body: { format: number; keys?: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify({ format: body.format, keys: body.keys }))
    .digest('hex')
}
