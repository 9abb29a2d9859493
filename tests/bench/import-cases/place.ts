import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownLaptop } from '../../../main/hours/index.ts'
import type { WorkIdentity } from '../../../main/vault/index.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { vaultPaths } from '../../../main/vault/paths.ts'

const at = '2024-09-04T02:00:00.000Z'

/** A vault in which nothing is yet, and its laptop. */
export function makeEmptyVault(folder: string): { readonly identity: WorkIdentity; readonly device: string } {
  const vaultDir = join(folder, 'empty')
  rmSync(vaultDir, { recursive: true, force: true })
  const paths = vaultPaths(vaultDir)
  mkdirSync(paths.attachments, { recursive: true })
  const dataKey = new Uint8Array(32).fill(7)
  const db = createDatabase(paths.database, dataKey)
  migrateDatabase(db, migrations)
  const { id } = ownLaptop(db, at)
  db.close()
  return { identity: { vaultDir, dataKey, nativeBinding: undefined }, device: id }
}
