import { existsSync } from 'node:fs'
import type { z } from 'zod'
import type { vaultState } from '../../shared/vault/contract.ts'
import { hasVault } from './create.ts'
import { namesIn } from './durable-files.ts'
import { readVaultKeys } from './key-file.ts'
import { isFilledFile } from './open-database.ts'
import type { VaultPaths } from './paths.ts'

/** What can be told of a vault that is not open, without any key. */
export function inspectVault(paths: VaultPaths): Exclude<z.infer<typeof vaultState>, 'unlocked'> {
  if (existsSync(paths.creating)) return 'none'
  // The next unlock carries the restore through.
  if (existsSync(paths.restoreJournal)) return 'locked'
  if (!hasVault(paths) && namesIn(paths.backups).length === 0) return 'none'
  const keys = readVaultKeys(paths)
  const areKeysReadable = keys.ok || keys.code === 'VAULT_FROM_NEWER_VERSION'
  return areKeysReadable && isFilledFile(paths.database) ? 'locked' : 'corrupt'
}
