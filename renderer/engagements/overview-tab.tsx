import { FollowUpSection } from '../follow-up/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import { FactsSection } from './facts-section.tsx'
import { ForecastSection } from './forecast-section.tsx'
import classes from './overview.module.css'
import { PlanSection } from './plan-section.tsx'
import { SiteTable } from './site-table.tsx'
import { TraceSection } from './trace-section.tsx'

type OverviewTabProps = { readonly engagementId: string }

/** 概要: the outlook, the plan against the actual hours, the sites, the facts and the trace of an engagement. */
export function OverviewTab({ engagementId }: OverviewTabProps) {
  const { data, failure } = useRead('engagements.get', { id: engagementId })
  if (failure) return <FailureNotice failure={failure} />
  if (!data) return null
  return (
    <div className={classes.area}>
      <div className={classes.overview}>
        <div className={classes.main}>
          <FollowUpSection engagement={data} />
          <ForecastSection engagement={data} />
          <PlanSection engagement={data} />
        </div>
        <aside className={classes.aside}>
          <FactsSection engagement={data} />
          <TraceSection engagement={data} />
        </aside>
        <SiteTable engagement={data} />
      </div>
    </div>
  )
}
