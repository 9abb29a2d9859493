import { useCallback, useState } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { useTask } from '../../ui/use-task.ts'
import { fileNameOf } from '../use-render-draft.ts'

type Pair = Omit<Input<'drafts.renderChanges'>, 'out'>

/** Writes the differences of two versions as tracked changes to a Word file that the person chooses. */
export function useRenderChanges(draft: Draft) {
  const { run, ...task } = useTask('drafts.renderChanges')
  const [written, setWritten] = useState<{ readonly name: string; readonly changes: number } | null>(null)
  const name = fileNameOf(draft)
  const render = useCallback(
    async (pair: Pair) => {
      const file = await window.kagimori.files.chooseSave('docx', `${name}.docx`)
      if (!file) return
      setWritten(null)
      const result = await run({ ...pair, out: file.handle })
      if (result.ok) setWritten({ name: file.name, changes: result.value.changes })
    },
    [name, run],
  )
  return { ...task, render, written }
}
