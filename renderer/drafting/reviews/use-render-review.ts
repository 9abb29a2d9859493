import { useCallback } from 'react'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import { useFileTask } from '../../ui/use-file-task.ts'

/** What a review leaves the window as: the report, or a copy of the Word file with comments. */
export type ReviewFormat = 'docx' | 'pdf' | 'commented'

/** Writes what came of a review to a file that the person chooses. */
export function useRenderReview({ id, name }: Pick<Review, 'id' | 'name'>, words: { report: string }) {
  const { write, ...task } = useFileTask('reviews.render')
  const { report } = words

  const render = useCallback(
    (format: ReviewFormat) => {
      const plain = name.replace(/\.[^.]*$/, '')
      const ending = format === 'pdf' ? 'pdf' : 'docx'
      const suggested = format === 'commented' ? `${plain}_Kagimori` : `${plain}_${report}`
      return write(ending, `${suggested}.${ending}`, { id, format })
    },
    [id, name, report, write],
  )

  return { ...task, render }
}
