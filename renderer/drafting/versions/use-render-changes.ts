import { useCallback } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { useFileTask } from '../../ui/use-file-task.ts'
import { fileNameOf } from '../use-render-draft.ts'

type Pair = Omit<Input<'drafts.renderChanges'>, 'out'>

/** Writes the differences of two versions as tracked changes to a Word file that the person chooses. */
export function useRenderChanges(draft: Draft) {
  const { write, ...task } = useFileTask('drafts.renderChanges')
  const name = fileNameOf(draft)
  const render = useCallback((pair: Pair) => write('docx', `${name}.docx`, pair), [name, write])
  return { ...task, render }
}
