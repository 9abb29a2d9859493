import { setTimeout as sleep } from 'node:timers/promises'

// A print dialog of the system can't be ended from here; the lock must not wait for it.
const patienceMs = 5000

/** The long tasks on an unlocked vault, which a lock ends before it closes the database under them. */
export type RunningTasks = {
  /** Runs a task and counts it until it has settled. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>
  /** Resolves when no task is left, after five seconds at the latest. */
  readonly ended: () => Promise<void>
}

/** No tasks yet. */
export function createRunningTasks(): RunningTasks {
  const running = new Set<Promise<unknown>>()

  return {
    run(task) {
      const started = task()
      running.add(started)
      const forget = () => running.delete(started)
      started.then(forget, forget)
      return started
    },
    async ended() {
      const patience = new AbortController()
      const timeout = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => {})
      await Promise.race([Promise.allSettled(running), timeout])
      patience.abort()
    },
  }
}
