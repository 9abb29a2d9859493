import type { Input, MethodName, Output } from '../../shared/contract.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** Calls a method by name, as command line and window do. */
export type Call = (method: string, input: unknown) => Promise<Result<unknown>>

/** Calls a method that the demo cannot do without; stops the demo when it is refused. */
export type Must = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>

/** Ends a demo at the call that was refused. */
export class DemoStopped extends Error {
  readonly method: string
  readonly failure: Failure

  constructor(method: string, failure: Failure) {
    super(`${method}: ${failure.code}`)
    this.method = method
    this.failure = failure
  }
}

/** Types a caller by the contract and turns a refusal into the end of the demo. */
export function createMust(call: Call): Must {
  return async <M extends MethodName>(method: M, input: Input<M>) => {
    const result = await call(method, input)
    if (!result.ok) throw new DemoStopped(method, result)
    return result.value as Output<M>
  }
}
