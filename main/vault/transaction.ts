import type { Failure, Result } from '../../shared/result.ts'
import type { WritableDatabase } from './database.ts'

class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Runs a change in one transaction: durable when it answers, wholly undone when it fails or throws. */
export function inTransaction<T>(db: WritableDatabase, change: () => Result<T>): Result<T> {
  const run = db.transaction(() => {
    const result = change()
    if (!result.ok) throw new Refusal(result)
    return result
  })
  try {
    return run.immediate()
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
}
