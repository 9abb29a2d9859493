import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { type Failure, fail, type Result } from '../../shared/result.ts'
import type { CallOptions } from '../../shared/shell.ts'
import { answerPatchOf } from './answer-patches.ts'
import { type Area, areasChangedBy } from './areas.ts'
import { callForText } from './call.ts'

/** A method that a screen runs by a person's act. */
export type Change<M extends MethodName> = {
  /** Runs the method; answers instead of throwing. */
  readonly run: (input: Input<M>, options?: CallOptions) => Promise<Result<Output<M>>>
  readonly isRunning: boolean
  /** Why the last run failed; null after a success. */
  readonly failure: Failure | null
  readonly reset: () => void
}

/**
 * Runs a method that changes something, then lets every screen of the changed areas read again, unless the
 * answers of the method patch what was read (`patchWithAnswers`).
 */
export function useChange<M extends MethodName>(
  method: M,
  options: {
    readonly refreshes?: readonly Area[]
    /** Does not tell while it runs: for an act of a few milliseconds that would draw its screen once more. */
    readonly isQuiet?: boolean
    /** For an answer that is long and holds no bytes: it crosses into the window as one text. */
    readonly isLong?: boolean
  } = {},
): Change<M> {
  const queries = useQueryClient()
  const [running, setRunning] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { refreshes, isQuiet = false, isLong = false } = options

  const run = useCallback(
    async (input: Input<M>, callOptions?: CallOptions): Promise<Result<Output<M>>> => {
      if (!isQuiet) setRunning((count) => count + 1)
      try {
        const result = isLong
          ? await callForText(method, input)
          : await window.kagimori.call(method, input, callOptions)
        setFailure(result.ok ? null : result)
        if (result.ok) {
          const patch = refreshes === undefined ? answerPatchOf(method) : undefined
          const areas = patch === undefined ? (refreshes ?? areasChangedBy(method)) : []
          patch?.(queries, result.value, input)
          await Promise.all(areas.map((area) => queries.invalidateQueries({ queryKey: [area] })))
        }
        return result
      } catch {
        const bug = fail('UNEXPECTED', { method })
        setFailure(bug)
        return bug
      } finally {
        if (!isQuiet) setRunning((count) => count - 1)
      }
    },
    [method, queries, refreshes, isQuiet, isLong],
  )

  return { run, isRunning: running > 0, failure, reset: useCallback(() => setFailure(null), []) }
}
