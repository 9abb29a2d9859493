import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Backup, backup } from '../../shared/vault/contract.ts'
import type { TaskControl } from '../context.ts'
import { markUnverified } from './backup.ts'
import { discard, namesIn, replaceFile, syncFolder } from './durable-files.ts'
import { keyFileText, readKeyFile, readVaultKeys, spreadKeys } from './key-file.ts'
import { type KeyRing, type Secret, unwrapDataKey } from './keys.ts'
import { readManifest } from './manifest.ts'
import { databaseCompanions, type VaultPaths, vaultPaths } from './paths.ts'
import { checkCopy, copyBackup } from './rehearse.ts'
import { codeOf, failureOf } from './storage-errors.ts'
import { sealDigests } from './table-digests.ts'

const keptAsideCount = 2
const journal = z.object({ keptAsideId: z.string() })

/** What a restore needs: the key of the open vault, or a secret that opens the backup. */
export type StageInput = {
  readonly dir: string
  readonly backupId: string
  readonly dataKey: Uint8Array | null
  readonly secret: Secret | null
  readonly nativeBinding?: string | undefined
  readonly knownVersion: number
}

/** A backup that lies ready beside the present files. */
export type Staged = { readonly dataKey: Uint8Array; readonly backup: Backup }

/**
 * Copies a backup beside the present files and proves that it is whole; nothing present is touched.
 * `NOT_FOUND`, `WRONG_PASSPHRASE`, `VAULT_LOCKED` without any key, `VAULT_CORRUPT` for a bad backup.
 */
export function stageRestore(input: StageInput, control: TaskControl): Result<Staged> {
  const paths = vaultPaths(input.dir)
  const folder = join(paths.backups, input.backupId)
  const manifest = readManifest(folder)
  if (manifest === null) return fail('NOT_FOUND', { backupId: input.backupId })
  const bad = () => {
    markUnverified(paths, input.backupId)
    return fail('VAULT_CORRUPT', { part: 'backup', backupId: input.backupId })
  }
  try {
    const ring = ringFor(paths, folder, manifest.vaultId)
    if (ring === null) return bad()
    const key = keyFor(ring, input, readVaultKeys(paths))
    if (!key.ok) return key
    copyBackup(folder, paths.restoring)
    replaceFile(join(paths.restoring, 'keys.json'), keyFileText(ring))
    const copy = checkCopy(paths.restoring, { ...input, dataKey: key.value, onProgress: control.onProgress })
    if (!copy.ok && copy.code !== 'VAULT_CORRUPT') return discardStaged(paths, copy)
    if (!copy.ok) return discardStaged(paths, bad())
    const known = new Set(manifest.damagedAttachments)
    const isMore = copy.value.damagedAttachments.some(({ id }) => !known.has(id))
    if (isMore) return discardStaged(paths, bad())
    if (sealDigests(copy.value.digests, key.value) !== manifest.seal) return discardStaged(paths, bad())
    return ok({ dataKey: key.value, backup: backup.parse(manifest) })
  } catch (error) {
    discard(paths.restoring)
    const failure = failureOf(error)
    if (failure !== null) return failure
    // A file that is missing or can't be read; anything else is a bug and says nothing of the backup.
    if (codeOf(error) === '') throw error
    return bad()
  }
}

/** Promises the switch: from here on the staged files take the place of the present ones, crash or not. */
export function beginSwitch(paths: VaultPaths, keptAsideId: string): void {
  replaceFile(paths.restoreJournal, JSON.stringify({ keptAsideId }))
}

/**
 * Carries a promised switch through: present files go to `kept-aside/<id>`, staged ones take their place.
 * Answers what was kept, null if no switch was promised or nothing was there. May be called again at will.
 */
export function completeSwitch(paths: VaultPaths): string | null {
  if (!existsSync(paths.restoreJournal)) return null
  const keptAsideId = readJournal(paths)
  const aside = join(paths.keptAside, keptAsideId)
  mkdirSync(aside, { recursive: true })
  if (existsSync(join(paths.restoring, 'vault.db'))) {
    for (const suffix of databaseCompanions) moveIfThere(paths.database + suffix, aside)
  }
  for (const present of [paths.database, paths.attachments, paths.keys]) {
    const staged = join(paths.restoring, basename(present))
    if (!existsSync(staged)) continue
    moveIfThere(present, aside)
    renameSync(staged, present)
  }
  const keys = readKeyFile(paths.keys)
  if (keys.ok) spreadKeys(paths, keys.value)
  for (const folder of [aside, paths.keptAside, paths.dir]) syncFolder(folder)
  discard(paths.restoring)
  rmSync(paths.restoreJournal, { force: true })
  syncFolder(paths.dir)
  const wasThere = existsSync(join(aside, 'vault.db'))
  if (!wasThere) discard(aside)
  for (const name of namesIn(paths.keptAside).sort().slice(0, -keptAsideCount))
    discard(join(paths.keptAside, name))
  return wasThere ? keptAsideId : null
}

/** The vault's own keys know the newest passphrase; the backup's serve where those are lost. */
function ringFor(paths: VaultPaths, folder: string, vaultId: string): KeyRing | null {
  const own = readVaultKeys(paths)
  if (own.ok && own.value.vaultId === vaultId) return own.value
  const kept = readKeyFile(join(folder, 'keys.json'))
  return kept.ok && kept.value.vaultId === vaultId ? kept.value : null
}

function keyFor(ring: KeyRing, input: StageInput, own: Result<KeyRing>): Result<Uint8Array> {
  if (input.secret !== null) return unwrapDataKey(ring, input.secret)
  const isSameVault = !own.ok || own.value.vaultId === ring.vaultId
  return input.dataKey !== null && isSameVault ? ok(input.dataKey) : fail('VAULT_LOCKED')
}

function discardStaged<F>(paths: VaultPaths, failure: F): F {
  discard(paths.restoring)
  return failure
}

function readJournal(paths: VaultPaths): string {
  try {
    return journal.parse(JSON.parse(readFileSync(paths.restoreJournal, 'utf8'))).keptAsideId
  } catch {
    return 'interrupted'
  }
}

function moveIfThere(path: string, folder: string): void {
  const target = join(folder, basename(path))
  if (existsSync(path) && !existsSync(target)) renameSync(path, target)
}
