import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { type Failure, fail, type Result } from '../../shared/result.ts'
import type { CallOptions } from '../../shared/shell.ts'

/** A failed call as react-query carries it. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** The failure inside anything that was thrown; what is no `CallError` is a bug of ours. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallError ? error.failure : fail('UNEXPECTED')
}

/** Calls a method and answers its value; a failure is thrown as `CallError`. For screens `useRead` and `useChange` are nicer. */
export async function callOrThrow<M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: CallOptions,
): Promise<Output<M>> {
  const result = await (options === undefined
    ? callForText(method, input)
    : window.kagimori.call(method, input, options))
  if (!result.ok) throw new CallError(result)
  return result.value
}

/** Calls a method whose answer is long: as one text it crosses into the window faster than part by part. */
export async function callForText<M extends MethodName>(
  method: M,
  input: Input<M>,
): Promise<Result<Output<M>>> {
  return JSON.parse(await window.kagimori.callForText(method, input)) as Result<Output<M>>
}
