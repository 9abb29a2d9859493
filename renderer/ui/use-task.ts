import { useCallback, useRef, useState } from 'react'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { type Change, useChange } from './use-change.ts'

/** A long method with its progress. */
export type Task<M extends MethodName> = Change<M> & {
  /** The part done, 0 to 1; null before the first report. */
  readonly progress: number | null
  /** Stops it; the run then answers `CANCELLED`. */
  readonly cancel: () => void
}

/** Runs a method that may take long; show it with `ProgressDialog`. */
export function useTask<M extends MethodName>(method: M): Task<M> {
  const change = useChange(method)
  const [progress, setProgress] = useState<number | null>(null)
  const callId = useRef<string | null>(null)
  const { run: start } = change

  const run = useCallback(
    async (input: Input<M>): Promise<Result<Output<M>>> => {
      const id = crypto.randomUUID()
      callId.current = id
      setProgress(null)
      try {
        return await start(input, { callId: id, onProgress: setProgress })
      } finally {
        callId.current = null
      }
    },
    [start],
  )

  const cancel = useCallback(() => {
    if (callId.current) window.kagimori.cancel(callId.current)
  }, [])

  return { ...change, run, progress, cancel }
}
