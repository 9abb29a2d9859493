/** Runs one piece of work after the other, in the order they were asked for; each answers for itself. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of its own: what is heavy must not start a thread for each of three hundred callers. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
