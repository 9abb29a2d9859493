import type { Backup } from '../../shared/vault/contract.ts'

const keptLatest = 7
const keptWeeks = 8
const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * The backups that may go: all but the last seven, the newest of each of the last eight weeks, and the
 * last one whose rehearsal went well. `backups` are ordered newest first; weeks are counted back from it.
 */
export function expiredBackups(backups: readonly Backup[]): Backup[] {
  const newest = backups[0]
  if (newest === undefined) return []
  const kept = new Set(backups.slice(0, keptLatest))
  const lastGood = backups.find((backup) => backup.verifiedAt !== null)
  if (lastGood !== undefined) kept.add(lastGood)

  const weeks = new Set<number>()
  const thisWeek = weekOf(newest)
  for (const backup of backups) {
    const week = weekOf(backup)
    if (thisWeek - week >= keptWeeks || weeks.has(week)) continue
    weeks.add(week)
    kept.add(backup)
  }
  return backups.filter((backup) => !kept.has(backup))
}

/** Fixed weeks, so that the one kept for a week does not wander with each new backup. */
function weekOf(backup: Backup): number {
  return Math.floor(Date.parse(backup.createdAt) / weekMs)
}
