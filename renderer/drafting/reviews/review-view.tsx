import { useTranslation } from 'react-i18next'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { ClauseList } from './clause-list.tsx'
import { ReviewHeader } from './review-header.tsx'
import { ReviewLint } from './review-lint.tsx'
import classes from './reviews.module.css'
import { useClauseNames } from './use-clause-names.ts'
import { useReviewWords } from './use-review-words.ts'
import { VerdictCounts } from './verdict-counts.tsx'

type ReviewViewProps = { readonly review: Review; readonly onLeave: () => void }

/** One review: what the document says clause by clause, and what the rules found. */
export function ReviewView({ review, onLeave }: ReviewViewProps) {
  const { t } = useTranslation(['reviewing', 'lint'])
  const language = useLanguage()
  const words = useReviewWords()
  const names = useClauseNames(review.kind, review.jurisdiction)
  const facts = [
    t(`kinds.${review.kind}`),
    words.country(review.jurisdiction),
    words.languages(review.languages),
    words.size(review),
    formatInstant(review.savedAt, language),
  ]
  if (names === null) return null
  return (
    <div className={classes.review}>
      <ReviewHeader review={review} onLeave={onLeave} />
      <p className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <VerdictCounts counts={review.counts} />
      <div className={classes.notice}>
        <p>{t('lint:counsel')}</p>
        <p className={classes.soft}>{t('words.approximate')}</p>
        {review.convertedFrom !== null && (
          <p className={classes.soft}>
            {t('words.converted', { encoding: review.convertedFrom.toUpperCase() })}
          </p>
        )}
      </div>
      <ClauseList review={review} names={names} />
      <ReviewLint review={review} names={names} />
    </div>
  )
}
