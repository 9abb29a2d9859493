import { createHash } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readIfPresent } from '../attachment-file.ts'
import { discard, namesIn, syncFolder } from '../durable-files.ts'
import { readKeyFile, readVaultKeys } from '../key-file.ts'
import { isUnfinishedBackup, readManifest, unfinishedName } from '../manifest.ts'
import { openDatabase } from '../open-database.ts'
import { type VaultPaths, vaultPaths } from '../paths.ts'
import { holdsTrace, type Trace } from './traces.ts'

/** What opens the copies of a vault. */
export type CopyIdentity = {
  readonly dir: string
  readonly dataKey: Uint8Array
  readonly nativeBinding?: string | undefined
  readonly knownVersion: number
}

/** A backup, or a vault that a restore kept aside; its name begins with its time. */
export type VaultCopy = {
  readonly name: string
  readonly kind: 'backup' | 'kept-aside'
  /** SHA-256 in hex; null where there is no manifest. */
  readonly manifestSha256: string | null
}

/**
 * The copies in the vault's folder that hold one of the rows. What can't be opened and is of this vault counts as
 * holding it; what is of another vault does not.
 */
export function copiesHolding(identity: CopyIdentity, traces: readonly Trace[]): VaultCopy[] {
  const paths = vaultPaths(identity.dir)
  const keys = readVaultKeys(paths)
  const vaultId = keys.ok ? keys.value.vaultId : null
  return foldersOf(paths)
    .filter(
      ({ folder }) =>
        !isOfAnotherVault(folder, vaultId) && !isFreeOf(join(folder, 'vault.db'), identity, traces),
    )
    .map(({ folder, kind }) => {
      const manifest = readIfPresent(join(folder, 'manifest.json'))
      const manifestSha256 = manifest && createHash('sha256').update(manifest).digest('hex')
      return { name: basename(folder), kind, manifestSha256 }
    })
}

/** Removes copies; a crash leaves none of them half in the list of backups. */
export function removeCopies(paths: VaultPaths, copies: readonly Pick<VaultCopy, 'name' | 'kind'>[]): void {
  for (const { name, kind } of copies) {
    const folder = join(kind === 'backup' ? paths.backups : paths.keptAside, name)
    const leaving = join(paths.backups, unfinishedName(name))
    discard(leaving)
    renameSync(folder, leaving)
    discard(leaving)
  }
  for (const folder of [paths.backups, paths.keptAside]) if (existsSync(folder)) syncFolder(folder)
}

function foldersOf(paths: VaultPaths) {
  const backups = namesIn(paths.backups)
    .filter((name) => !isUnfinishedBackup(name))
    .map((name) => ({ folder: join(paths.backups, name), kind: 'backup' as const }))
  const aside = namesIn(paths.keptAside).map((name) => ({
    folder: join(paths.keptAside, name),
    kind: 'kept-aside' as const,
  }))
  return [...backups, ...aside]
}

function isOfAnotherVault(folder: string, vaultId: string | null): boolean {
  const keys = readKeyFile(join(folder, 'keys.json'))
  const found = keys.ok ? keys.value.vaultId : readManifest(folder)?.vaultId
  return found !== undefined && vaultId !== null && found !== vaultId
}

function isFreeOf(path: string, identity: CopyIdentity, traces: readonly Trace[]): boolean {
  try {
    const opened = openDatabase(path, identity.dataKey, { ...identity, isReadOnly: true })
    if (!opened.ok) return false
    try {
      return !holdsTrace(opened.value, traces)
    } finally {
      opened.value.close()
    }
  } catch {
    // A page that can't be read may be one of the engagement's.
    return false
  }
}
