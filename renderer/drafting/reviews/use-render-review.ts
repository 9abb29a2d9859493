import { useCallback, useState } from 'react'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { useTask } from '../../ui/use-task.ts'

/** What a review leaves the window as: the report, or a copy of the Word file with comments. */
export type ReviewFormat = 'docx' | 'pdf' | 'commented'

/** Writes what came of a review to a file that the person chooses. */
export function useRenderReview({ id, name }: Pick<Review, 'id' | 'name'>, words: { report: string }) {
  const { run, ...task } = useTask('reviews.render')
  const [written, setWritten] = useState<ChosenFile | null>(null)
  const { report } = words

  const render = useCallback(
    async (format: ReviewFormat) => {
      const plain = name.replace(/\.[^.]*$/, '')
      const ending = format === 'pdf' ? 'pdf' : 'docx'
      const suggested = format === 'commented' ? `${plain}_Kagimori` : `${plain}_${report}`
      const file = await window.kagimori.files.chooseSave(ending, `${suggested}.${ending}`)
      if (!file) return
      setWritten(null)
      const result = await run({ id, format, out: file.handle })
      if (result.ok) setWritten(file)
    },
    [id, name, report, run],
  )

  return { ...task, render, written }
}
