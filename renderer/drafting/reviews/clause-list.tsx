import { useTranslation } from 'react-i18next'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import { ClauseRow } from './clause-row.tsx'
import classes from './reviews.module.css'
import type { ClauseName } from './use-clause-names.ts'

type ClauseListProps = {
  readonly review: Review
  readonly names: ReadonlyMap<string, ClauseName>
}

/** Every clause of the kind of document in its order, with its verdict and what the document says. */
export function ClauseList({ review, names }: ClauseListProps) {
  const { t } = useTranslation('reviewing')
  return (
    <section aria-label={t('screen.clauses')}>
      <p className={classes.heads}>
        <span>{t('screen.clauses')}</span>
        <span>{t('list.result')}</span>
        <span>{t('screen.found')}</span>
      </p>
      <ul className={classes.clauses}>
        {review.clauses.map((clause) => (
          <ClauseRow
            key={clause.clauseId}
            review={review}
            clause={clause}
            name={names.get(clause.clauseId)}
          />
        ))}
      </ul>
    </section>
  )
}
