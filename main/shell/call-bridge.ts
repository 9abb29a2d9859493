import { z } from 'zod'
import { fail, invalid, type Result } from '../../shared/result.ts'
import type { App } from '../app.ts'
import { reportBug } from '../report-bug.ts'
import type { HandleRegistry } from './handles.ts'

const request = z.strictObject({
  callId: z.string().min(1).max(64),
  method: z.string().min(1).max(64),
  input: z.unknown(),
})

/** The window's way to the contract. */
export type CallBridge = {
  /** Runs one call with handles redeemed; never throws. */
  readonly call: (
    message: unknown,
    onProgress: (callId: string, part: number) => void,
  ) => Promise<Result<unknown>>
  readonly cancel: (callId: unknown) => void
  /** How many calls are under way. */
  readonly running: () => number
}

/** Joins the contract, the handles and the calls that can be cancelled. */
export function createCallBridge(app: () => Promise<App>, handles: HandleRegistry): CallBridge {
  const controllers = new Map<string, AbortController>()

  async function call(
    message: unknown,
    onProgress: (callId: string, part: number) => void,
  ): Promise<Result<unknown>> {
    const parsed = request.safeParse(message)
    if (!parsed.success) return invalid({ path: 'request', reason: 'bad-format' })
    const { callId, method, input } = parsed.data
    if (controllers.has(callId)) return invalid({ path: 'callId', reason: 'bad-format' })
    const redeemed = handles.redeem(input)
    if (!redeemed.ok) return redeemed
    const controller = new AbortController()
    controllers.set(callId, controller)
    try {
      const { call: run } = await app()
      return await run(method, redeemed.value, {
        signal: controller.signal,
        onProgress: (part) => onProgress(callId, part),
      })
    } catch (error) {
      reportBug(method, error)
      return fail('UNEXPECTED', { method })
    } finally {
      controllers.delete(callId)
    }
  }

  return {
    call,
    cancel: (callId) => {
      if (typeof callId === 'string') controllers.get(callId)?.abort()
    },
    running: () => controllers.size,
  }
}
