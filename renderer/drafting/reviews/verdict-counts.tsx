import { type ReviewVerdict, reviewVerdicts } from '../../../shared/drafting/review/verdicts.ts'
import classes from './reviews.module.css'
import { VerdictMark } from './verdict-mark.tsx'

type VerdictCountsProps = { readonly counts: Readonly<Record<ReviewVerdict, number>> }

/** How many clauses are present, insufficient and absent. */
export function VerdictCounts({ counts }: VerdictCountsProps) {
  return (
    <span className={classes.counts}>
      {reviewVerdicts.map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} count={counts[verdict]} />
      ))}
    </span>
  )
}
