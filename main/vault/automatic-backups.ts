import type { Result } from '../../shared/result.ts'
import type { Backup } from '../../shared/vault/contract.ts'
import { reportBug } from '../report-bug.ts'
import type { OpenVault } from './open-vault.ts'
import type { Vault } from './vault-api.ts'

const hourMs = 60 * 60 * 1000
const overdueMs = 24 * hourMs

/** When backups are made without being asked for, and who hears of them. */
export type AutomaticBackups = {
  /** How often a vault in use is backed up while it changes. */
  readonly everyHours?: number
  readonly checkEveryMs?: number
  readonly now?: () => Date
  readonly onResult?: (result: Result<Backup>) => void
}

/**
 * Backs an unlocked vault up when its last good backup is older than a day, and every few hours while it
 * changes. Never keeps the process alive; answers how to stop it.
 */
export function startAutomaticBackups(vault: Vault, options: AutomaticBackups = {}): () => void {
  const { everyHours = 3, checkEveryMs = 60_000, now = () => new Date(), onResult } = options
  let seen: { readonly vault: OpenVault; readonly changes: number } | null = null
  let lastAttempt = 0
  let isRunning = false

  async function backUpIfDue(): Promise<void> {
    const open = vault.current()
    if (open === null || isRunning) return
    if (seen?.vault !== open) seen = { vault: open, changes: changesOf(open) }
    const status = await vault.status({})
    if (!status.ok || vault.current() !== open) return
    const age = ageOfNewest(status.value.backups, now())
    const hasChanged = changesOf(open) !== seen.changes
    const isDue = age > overdueMs || (hasChanged && age > everyHours * hourMs)
    // A backup that fails is not tried again at once: the disk is probably still full.
    if (!isDue || now().getTime() - lastAttempt < Math.min(everyHours, 1) * hourMs) return
    isRunning = true
    lastAttempt = now().getTime()
    const changes = changesOf(open)
    try {
      const result = await vault.backup({})
      if (result.ok) seen = { vault: open, changes }
      onResult?.(result)
    } finally {
      isRunning = false
    }
  }

  const check = () => {
    backUpIfDue().catch((error: unknown) => reportBug('an automatic backup', error))
  }
  const timer = setInterval(check, checkEveryMs)
  timer.unref()
  check()
  return () => clearInterval(timer)
}

/** A backup of a day when the clock was ahead says nothing of today. */
function ageOfNewest(backups: readonly Backup[], now: Date): number {
  const ages = backups
    .filter(({ verifiedAt }) => verifiedAt !== null)
    .map(({ createdAt }) => now.getTime() - Date.parse(createdAt))
  return Math.min(...ages.filter((age) => age >= 0), Number.POSITIVE_INFINITY)
}

function changesOf({ db }: OpenVault): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get())
}
