/** What was made of something, step by step, the present last. */
export type History<T> = {
  readonly past: readonly T[]
  readonly present: T
  /** The act that is still going on, a drag or a run of keys: its steps are undone as one. */
  readonly act: string | null
}

/** A history that begins here. */
export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, act: null }
}

/** The history after a step; steps of the same act become one. */
export function step<T>(history: History<T>, present: T, act: string | null = null): History<T> {
  const goesOn = act !== null && act === history.act
  return { past: goesOn ? history.past : [...history.past, history.present], present, act }
}

/** The history before its last step, or the same where there was none. */
export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  return before === undefined ? history : { past: history.past.slice(0, -1), present: before, act: null }
}
