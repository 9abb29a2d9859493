import { type Failure, fail } from '../shared/result.ts'
import { failureOf } from './vault/index.ts'

/**
 * What a thrown error means to the caller: storage errors keep their name, everything else is a bug, told on
 * stderr (never in a file: it may name what is secret) and answered as `UNEXPECTED`.
 */
export function toFailure(method: string, error: unknown): Failure {
  const known = failureOf(error)
  if (known) return known
  process.stderr.write(
    `kagimori: ${method} failed unexpectedly: ${error instanceof Error ? error.stack : error}\n`,
  )
  return fail('UNEXPECTED', { method })
}
