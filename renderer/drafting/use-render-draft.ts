import { useCallback } from 'react'
import type { Draft } from '../../shared/drafting/contract.ts'
import { useFileTask } from '../ui/use-file-task.ts'

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
  const { write, ...task } = useFileTask('drafts.render')
  const { id, localLanguage } = draft
  const name = fileNameOf(draft)

  const render = useCallback(
    (format: DraftFormat, isDraft: boolean) => {
      const languages = [...new Set(['ja', localLanguage])]
      return write(format, `${name}.${format}`, { draftId: id, format, languages, isDraft })
    },
    [id, localLanguage, name, write],
  )

  return { ...task, render }
}
