import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { reviewVerdicts } from '../../../shared/drafting/review/verdicts.ts'
import type { Review, ReviewClause } from '../../../shared/drafting/review-contract.ts'
import { localLanguageOf } from '../../../shared/drafting/rules/kinds.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { ClauseNote } from './clause-note.tsx'
import classes from './reviews.module.css'
import type { ClauseName } from './use-clause-names.ts'
import { useReviewWords } from './use-review-words.ts'
import { verdictSigns } from './verdict-mark.tsx'

type ClauseRowProps = {
  readonly review: Review
  readonly clause: ReviewClause
  readonly name: ClauseName | undefined
}

/** One clause: its verdict, which the expert may correct, what is missing, and where the document speaks of it. */
export function ClauseRow({ review, clause, name }: ClauseRowProps) {
  const { t } = useTranslation(['reviewing', 'reviews'])
  const words = useReviewWords()
  const correct = useChange('reviews.setVerdict')
  const { clauseId, verdict, machine, reasons, quotes } = clause
  const local = localLanguageOf(review.jurisdiction)
  return (
    <li id={`review-${clauseId}`} tabIndex={-1} className={classes.clause} data-verdict={verdict}>
      <div>
        <div lang="ja" className={classes.clauseName}>
          {name?.ja ?? clauseId}
        </div>
        <div lang={local} className={classes.soft}>
          {name?.local}
        </div>
        <div className={classes.soft}>
          {name !== undefined && name.spoken !== name.ja && name.spoken !== name.local && (
            <span>{`${name.spoken} · `}</span>
          )}
          {clauseId}
        </div>
      </div>
      <div>
        <Select
          aria-label={t('screen.verdictOf', { clause: name?.spoken ?? clauseId })}
          className={classes.verdictChoice}
          value={verdict}
          data={reviewVerdicts.map((value) => ({
            value,
            label: `${verdictSigns[value]} ${t(`reviews:verdicts.${value}`)}`,
          }))}
          onChange={(value) =>
            value !== null &&
            value !== verdict &&
            void correct.run({ id: review.id, clauseId, verdict: value === machine ? null : value })
          }
        />
        {verdict !== machine && (
          <p className={classes.soft}>
            {t('screen.corrected', { verdict: t(`reviews:verdicts.${machine}`) })}
          </p>
        )}
        <FailureNotice failure={correct.failure} />
      </div>
      <div className={classes.found}>
        {verdict === 'weak' && reasons.length > 0 && (
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{t(`reviews:missing.${reason}`)}</li>
            ))}
          </ul>
        )}
        {quotes.length === 0 && <p className={classes.soft}>{t('words.notFound')}</p>}
        {quotes.map((quote) => (
          <figure key={`${quote.paragraph} ${quote.text}`} className={classes.quote}>
            <blockquote lang={quote.language}>{quote.text}</blockquote>
            <figcaption className={classes.soft}>{words.position(quote)}</figcaption>
          </figure>
        ))}
        <ClauseNote
          reviewId={review.id}
          clause={clause}
          name={name?.spoken ?? clauseId}
          localLanguage={local}
        />
      </div>
    </li>
  )
}
