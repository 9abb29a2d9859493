import { type Failure, fail } from '../shared/result.ts'
import { reportBug } from './report-bug.ts'
import { failureOf } from './vault/index.ts'

/**
 * What a thrown error means to the caller: storage errors keep their name, everything else is a bug, told on
 * stderr and answered as `UNEXPECTED`.
 */
export function toFailure(method: string, error: unknown): Failure {
  const known = failureOf(error)
  if (known) return known
  reportBug(method, error)
  return fail('UNEXPECTED', { method })
}
