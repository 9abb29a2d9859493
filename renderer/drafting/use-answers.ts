import { useCallback, useMemo, useRef } from 'react'
import type { Answers } from '../../shared/drafting/answers.ts'
import type { Draft } from '../../shared/drafting/contract.ts'
import { ok } from '../../shared/result.ts'
import type { SaveProgress } from '../ui/autosaver.ts'
import { useAutosave } from '../ui/use-autosave.ts'
import { useChange } from '../ui/use-change.ts'
import { isSameAnswer, patchBetween, refusedPaths, withAnswer } from './answer-paths.ts'

/** The answers of a draft as its interview shows them; they save themselves. */
export function useAnswers(draft: Draft) {
  const { run } = useChange('drafts.setAnswers', { isQuiet: true, isLong: true })
  const stored = useRef(draft.answers)
  stored.current = draft.answers
  const typed = useRef<Answers>(draft.answers)

  const save = useCallback(
    async (next: Answers) => {
      const patch = patchBetween(stored.current, next)
      return Object.keys(patch).length === 0 ? ok(next) : run({ draftId: draft.id, answers: patch })
    },
    [run, draft.id],
  )

  // Storing trims; a space just typed must not vanish under the cursor.
  const value = isSameAnswer(draft.answers, typed.current) ? typed.current : draft.answers
  const autosave = useAutosave<Answers>({ value, save })
  const { setValue, flush } = autosave
  typed.current = autosave.value

  const answer = useCallback(
    (path: string, next: unknown) => {
      typed.current = withAnswer(typed.current, path, next)
      setValue(typed.current)
    },
    [setValue],
  )

  const putIn = useCallback(
    (clauseId: string, isIn: boolean) => {
      const { clausesOff = [], clausesOn = [] } = typed.current
      const without = (ids: readonly string[]) => ids.filter((id) => id !== clauseId)
      answer('clausesOff', isIn ? without(clausesOff) : [...without(clausesOff), clauseId])
      answer('clausesOn', isIn ? [...without(clausesOn), clauseId] : without(clausesOn))
      void flush()
    },
    [answer, flush],
  )

  const refused = useMemo(() => refusedPaths(autosave.value), [autosave.value])
  const savedAt = Date.parse(draft.savedAt)
  const savedBefore = useMemo<SaveProgress>(() => ({ kind: 'saved', savedAt }), [savedAt])
  const progress = autosave.progress.kind === 'idle' ? savedBefore : autosave.progress
  return { answers: autosave.value, answer, putIn, flush, refused, progress, field: autosave.field }
}

/** What `useAnswers` answers. */
export type AnswersState = ReturnType<typeof useAnswers>
