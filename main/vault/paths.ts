import { join } from 'node:path'

/** Where the parts of a vault lie in its folder. */
export function vaultPaths(dir: string) {
  return {
    dir,
    database: join(dir, 'vault.db'),
    keys: join(dir, 'keys.json'),
    keysMirror: join(dir, 'keys.mirror.json'),
    attachments: join(dir, 'attachments'),
    backups: join(dir, 'backups'),
    keptAside: join(dir, 'kept-aside'),
    lock: join(dir, 'vault.lock'),
    /** Present while a vault is being made: what lies there then was never acknowledged. */
    creating: join(dir, 'creating'),
    /** The journal of a restore that has begun to move files. */
    restoreJournal: join(dir, 'restore.json'),
    restoring: join(dir, 'restoring'),
    rehearsal: join(dir, 'rehearsal'),
  } as const
}

/** The paths of one vault. */
export type VaultPaths = ReturnType<typeof vaultPaths>

/** What SQLite may leave beside a database file. */
export const databaseCompanions = ['-wal', '-shm', '-journal'] as const

/** A folder name that sorts by time and is safe everywhere: `2024-09-03T02-03-04-567Z-1a2b`. */
export function stampedName(now: Date, random: string): string {
  return `${now.toISOString().replace(/[:.]/g, '-')}-${random}`
}
