import { useTranslation } from 'react-i18next'
import type { ReviewVerdict } from '../../../shared/drafting/review/verdicts.ts'
import classes from './reviews.module.css'

type VerdictMarkProps = { readonly verdict: ReviewVerdict; readonly count?: number }

/** The sign of a verdict, as people in Japan are used to it. */
export const verdictSigns = { present: '○', weak: '△', absent: '×' } as const

/** A verdict as a sign and its word, with how many there are. */
export function VerdictMark({ verdict, count }: VerdictMarkProps) {
  const { t } = useTranslation('reviews')
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <span lang="ja" aria-hidden>
        {verdictSigns[verdict]}
      </span>
      {t(`verdicts.${verdict}`)}
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </span>
  )
}
