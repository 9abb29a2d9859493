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
  /** Ends with the calls under way that open the vault; null when there are none. */
  readonly opening: () => Promise<unknown> | null
  /** How many calls that may take long are under way; a read that a screen repeats is none. */
  readonly running: () => number
}

/** A vault being made is left open: a lock would take its recovery code from the screen. */
const openers: ReadonlySet<string> = new Set(['vault.unlock', 'vault.restore'])

/** Joins the contract, the handles and the calls that can be cancelled. */
export function createCallBridge(app: () => Promise<App>, handles: HandleRegistry): CallBridge {
  const controllers = new Map<string, AbortController>()
  const long = new Set<string>()
  const openings = new Map<string, Promise<void>>()

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
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    if (openers.has(method)) openings.set(callId, ended)
    try {
      const { call: run, takesLong } = await app()
      if (takesLong(method)) long.add(callId)
      return await run(method, redeemed.value, {
        signal: controller.signal,
        onProgress: (part) => onProgress(callId, part),
      })
    } catch (error) {
      reportBug(method, error)
      return fail('UNEXPECTED', { method })
    } finally {
      controllers.delete(callId)
      long.delete(callId)
      openings.delete(callId)
      end()
    }
  }

  return {
    call,
    cancel: (callId) => {
      if (typeof callId === 'string') controllers.get(callId)?.abort()
    },
    opening: () => (openings.size > 0 ? Promise.all(openings.values()) : null),
    running: () => long.size,
  }
}
