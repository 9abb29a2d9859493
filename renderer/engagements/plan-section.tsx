import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import classes from './overview.module.css'
import { PlanEditor } from './plan-editor.tsx'

type PlanSectionProps = { readonly engagement: Engagement }

/** The support plan 支援計画 of a hands-on engagement; a desk consultation has none. */
export function PlanSection({ engagement }: PlanSectionProps) {
  const { t } = useTranslation('engagements')
  const plan = useRead('plans.get', { engagementId: engagement.id })
  const summary = useRead('hours.summary', { engagementId: engagement.id })
  const programmes = useRead('programmes.list', {})
  const programme = programmes.data?.items.find((each) => each.fiscalYear === engagement.fiscalYear)
  if (engagement.kind === 'desk') return null
  return (
    <section className={classes.section} aria-label={t('overview.plan')}>
      <FailureNotice failure={plan.failure ?? summary.failure ?? programmes.failure} />
      {plan.data && summary.data && programme && (
        <PlanEditor
          engagement={engagement}
          plan={plan.data}
          billedByMenuItem={summary.data.byMenuItem}
          programme={programme}
        />
      )}
    </section>
  )
}
