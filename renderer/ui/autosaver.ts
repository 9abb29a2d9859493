import type { Failure, Result } from '../../shared/result.ts'

/** How far the saving of a field has come; `savedAt` is the moment of the answer in milliseconds. */
export type SaveProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** How long a field waits after the last key before it saves, in milliseconds. */
export const saveDelayMs = 300

/** What an autosaver needs of its surroundings. */
export type AutosaverOptions<T> = {
  readonly save: (value: T) => Promise<Result<unknown>>
  readonly onProgress: (progress: SaveProgress) => void
  readonly now?: () => number
}

/** Saves the newest value of one field, one call at a time, never in the middle of a composition. */
export type Autosaver<T> = {
  /** Takes a new value; it is saved `saveDelayMs` after the last one. */
  readonly change: (value: T) => void
  /** While an input method composes nothing is saved. */
  readonly setComposing: (isComposing: boolean) => void
  /** Saves now what is not saved yet; answers when it is durable or has failed. */
  readonly flush: () => Promise<void>
  /** True while a value is neither saved nor refused. */
  readonly isPending: () => boolean
}

/** Makes the autosaver of one field. */
export function createAutosaver<T>(options: AutosaverOptions<T>): Autosaver<T> {
  const now = options.now ?? Date.now
  let pending: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let isComposing = false

  function schedule() {
    if (timer !== null) clearTimeout(timer)
    timer = isComposing ? null : setTimeout(() => void flush(), saveDelayMs)
  }

  async function saveOnce(value: T) {
    options.onProgress({ kind: 'saving' })
    const result = await options.save(value)
    if (!result.ok) {
      // The value stays pending so that the next key, blur or lock tries again.
      pending ??= { value }
      options.onProgress({ kind: 'failed', failure: result })
      return false
    }
    options.onProgress(pending ? { kind: 'waiting' } : { kind: 'saved', savedAt: now() })
    return true
  }

  async function drain() {
    while (pending) {
      const { value } = pending
      pending = null
      if (!(await saveOnce(value))) return
    }
  }

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (running) {
      await running
      if (!pending) return
    }
    running ??= drain().finally(() => {
      running = null
    })
    await running
  }

  return {
    change: (value) => {
      pending = { value }
      options.onProgress({ kind: 'waiting' })
      schedule()
    },
    setComposing: (value) => {
      isComposing = value
      if (pending) schedule()
    },
    flush,
    isPending: () => pending !== null || running !== null,
  }
}
