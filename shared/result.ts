import type { ErrorCode } from './errors.ts'

/** What a failed call tells: a stable code and facts for the sentence and the next step. */
export type Failure = {
  readonly ok: false
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>
}

/** What every service answers: a value, or an expected failure. Bugs are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure

/** A call that succeeded. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A call that failed in an expected way; `details` holds facts only, never sentences. */
export function fail(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}): Failure {
  return { ok: false, code, details }
}

/** A field of the input that a rule refuses; `path` is dotted, `reason` a stable word the texts know. */
export type FieldProblem = {
  readonly path: string
  readonly reason: string
  readonly choices?: readonly unknown[]
}

/** `INVALID_INPUT` naming each bad field. */
export function invalid(...fields: readonly FieldProblem[]): Failure {
  return fail('INVALID_INPUT', { fields })
}

/** Closes a switch over a union: reached only when the types were lied to. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`)
}
