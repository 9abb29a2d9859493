import type { LockReason } from '../../shared/shell.ts'

/** What the lock keeper watches and does. */
export type LockKeeperOptions = {
  readonly isUnlocked: () => boolean
  /** Ends with the unlocking that is under way; null when none is. */
  readonly opening: () => Promise<unknown> | null
  /** True while a long task runs, which idleness must not cut off. */
  readonly isBusy: () => boolean
  /** Minutes without a key or a pointer; 0 never. */
  readonly idleMinutes: () => number
  /** Lets the window save what is being typed. */
  readonly saveNow: () => Promise<void>
  readonly lock: () => Promise<void>
  readonly tell: (reason: LockReason) => void
  readonly now?: () => number
}

/** Locks the vault by hand, by idleness, on suspend and after a crash, each time saving first what is being typed. */
export type LockKeeper = {
  readonly lockNow: (reason: LockReason) => Promise<void>
  /** Someone touched the window. */
  readonly noteActivity: () => void
  /** To be called every few seconds. */
  readonly checkIdle: () => Promise<void>
}

/** Makes the lock keeper of one window. */
export function createLockKeeper(options: LockKeeperOptions): LockKeeper {
  const now = options.now ?? Date.now
  let lastActivity = now()
  let locking: Promise<void> | null = null

  async function lockOnce(reason: LockReason) {
    await options.saveNow()
    await options.lock()
    options.tell(reason)
  }

  function lockNow(reason: LockReason): Promise<void> {
    if (options.isUnlocked()) return lock(reason)
    const opening = options.opening()
    // What would lock a vault locks the one that opens just then, too.
    return opening ? opening.then(() => (options.isUnlocked() ? lock(reason) : undefined)) : Promise.resolve()
  }

  function lock(reason: LockReason): Promise<void> {
    locking ??= lockOnce(reason).finally(() => {
      locking = null
    })
    return locking
  }

  return {
    lockNow,
    noteActivity: () => {
      lastActivity = now()
    },
    checkIdle: async () => {
      const limit = options.idleMinutes()
      if (!options.isUnlocked() || options.isBusy()) lastActivity = now()
      else if (limit > 0 && now() - lastActivity >= limit * 60_000) await lockNow('idle')
    },
  }
}
