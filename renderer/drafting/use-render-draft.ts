import { useCallback, useState } from 'react'
import type { Draft } from '../../shared/drafting/contract.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { useTask } from '../ui/use-task.ts'

/** The formats a draft leaves the window in. */
export type DraftFormat = 'docx' | 'pdf'

/** The name that a file of a draft is offered under, without its ending. */
export function fileNameOf({
  title,
  jurisdiction,
  recipientName,
}: Pick<Draft, 'title' | 'jurisdiction' | 'recipientName'>): string {
  return [title.ja, jurisdiction, recipientName].filter(Boolean).join('_')
}

/** Writes a draft in both languages to a file that the person chooses. */
export function useRenderDraft(draft: Draft) {
  const { run, ...task } = useTask('drafts.render')
  const [written, setWritten] = useState<ChosenFile | null>(null)
  const { id, localLanguage } = draft
  const name = fileNameOf(draft)

  const render = useCallback(
    async (format: DraftFormat, isDraft: boolean) => {
      const file = await window.kagimori.files.chooseSave(format, `${name}.${format}`)
      if (!file) return
      setWritten(null)
      const languages = [...new Set(['ja', localLanguage])]
      const result = await run({ draftId: id, format, languages, out: file.handle, isDraft })
      if (result.ok) setWritten(file)
    },
    [id, localLanguage, name, run],
  )

  return { ...task, render, written }
}
