import { useCallback, useState } from 'react'
import type { Draft } from '../../shared/drafting/contract.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { useTask } from '../ui/use-task.ts'

/** The formats a draft leaves the window in. */
export type DraftFormat = 'docx' | 'pdf'

/** Writes a draft in both languages to a file that the person chooses. */
export function useRenderDraft(draft: Draft) {
  const { run, ...task } = useTask('drafts.render')
  const [written, setWritten] = useState<ChosenFile | null>(null)
  const { id, localLanguage, title, jurisdiction, recipientName } = draft

  const render = useCallback(
    async (format: DraftFormat) => {
      const name = [title.ja, jurisdiction, recipientName].filter(Boolean).join('_')
      const file = await window.kagimori.files.chooseSave(format, `${name}.${format}`)
      if (!file) return
      setWritten(null)
      const languages = [...new Set(['ja', localLanguage])]
      const result = await run({ draftId: id, format, languages, out: file.handle })
      if (result.ok) setWritten(file)
    },
    [id, localLanguage, title.ja, jurisdiction, recipientName, run],
  )

  return { ...task, render, written }
}
