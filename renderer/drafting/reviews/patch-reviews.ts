import type { Output } from '../../../shared/contract.ts'
import { patchWithAnswers } from '../../ui/answer-patches.ts'
import { readKey } from '../../ui/use-read.ts'

/** Lets what is answered to a corrected verdict stand in for reading the review again. */
export function patchReviews(): void {
  patchWithAnswers('reviews.setVerdict', (queries, review) => {
    const key = readKey('reviews.get', { id: review.id })
    const known = queries.getQueryData<Output<'reviews.get'>>(key)
    if (known !== undefined && known.revision > review.revision) return
    queries.setQueryData(key, review)
    void queries.invalidateQueries({ queryKey: ['drafting', 'reviews.list'] })
  })
}
