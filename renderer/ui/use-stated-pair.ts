import { useCallback, useMemo, useRef, useState } from 'react'
import {
  changePair,
  emptyPair,
  type FollowedPair,
  type StatedPair,
  type StatedPairInput,
  type TextState,
} from '../../shared/inspections/index.ts'
import type { Result } from '../../shared/result.ts'
import type { SaveProgress } from './autosaver.ts'
import { type AutosaveField, useAutosave } from './use-autosave.ts'

type Side = 'ja' | 'local'

/** A text pair that saves itself, with what each side is worth. */
export type StatedPairEdit = {
  /** What stands in the fields; empty sides are ''. */
  readonly value: Readonly<Record<Side, string>>
  /** Told ahead of the answer: a side is stale from the key on that changes the other. */
  readonly states: StatedPair['states']
  readonly setValue: (value: Readonly<Record<Side, string>>) => void
  /** Saves what is typed, then says what a side is worth. */
  readonly setState: (side: Side, state: Exclude<TextState, 'stale'>) => Promise<void>
  readonly progress: SaveProgress
  readonly field: AutosaveField<unknown>['field']
}

/** A new name for a run of edits: one visit of one card. */
export function newRun(): string {
  return crypto.randomUUID()
}

/** Edits a text pair within a run; `save` is given only what a change says. */
export function useStatedPair(options: {
  readonly stored: StatedPair | undefined
  readonly run: string
  readonly save: (input: StatedPairInput) => Promise<Result<unknown>>
}): StatedPairEdit {
  const { run, save } = options
  const stored = options.stored ?? emptyPair
  const { ja, local } = stored
  const follows = useRef<string | null>(null)
  const base: FollowedPair = { ...stored, follows: follows.current }
  const known = useRef(base)
  known.current = base
  const [isMarking, setMarking] = useState(0)

  const value = useMemo(() => ({ ja: ja ?? '', local: local ?? '' }), [ja, local])
  const texts = useAutosave({
    value,
    save: async (next) => {
      const input = { ...next, run }
      const after = changePair(known.current, input)
      const result = await save(input)
      if (result.ok) follows.current = after.follows
      return result
    },
  })

  const { flush } = texts
  const setState = useCallback(
    async (side: Side, state: Exclude<TextState, 'stale'>) => {
      setMarking((count) => count + 1)
      try {
        await flush()
        const result = await save({ states: { [side]: state }, run })
        if (result.ok) follows.current = null
      } finally {
        setMarking((count) => count - 1)
      }
    },
    [flush, save, run],
  )

  return {
    value: texts.value,
    states: changePair(base, { ...texts.value, run }).states,
    setValue: texts.setValue,
    setState,
    progress: isMarking > 0 ? { kind: 'saving' } : texts.progress,
    field: texts.field,
  }
}
