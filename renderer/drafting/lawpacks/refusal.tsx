import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/result.ts'
import { describeFailure, type FailureFacts } from '../../ui/describe-failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './law-packs.module.css'

type RefusalProps = { readonly failure: Failure | null }
type Problem = {
  readonly code: string
  readonly reason: string
  readonly place: string
  readonly name: string
}

/** Why a law pack was not taken in: the first fault, and below it the others, each at its place. */
export function Refusal({ failure }: RefusalProps) {
  const { t } = useTranslation('lawpacks')
  const language = useLanguage()
  if (failure === null) return null
  const [, ...others] = problemsIn(failure.details)
  const count = typeof failure.details.count === 'number' ? failure.details.count : 0
  const untold = count - others.length - 1
  return (
    <FailureNotice failure={failure}>
      {others.length > 0 && (
        <section className={classes.faults} aria-label={t('faults')}>
          <ul>
            {others.map((problem) => (
              <li key={`${problem.reason} ${problem.place} ${problem.name}`}>
                {describeFailure(t, toFacts(problem)).title}
              </li>
            ))}
          </ul>
          {untold > 0 && <p>{t('moreFaults', { number: formatNumber(untold, language) })}</p>}
        </section>
      )}
    </FailureNotice>
  )
}

function problemsIn({ problems }: Failure['details']): readonly Problem[] {
  return Array.isArray(problems) ? (problems as Problem[]) : []
}

function toFacts({ code, ...details }: Problem): FailureFacts {
  return { code, details }
}
