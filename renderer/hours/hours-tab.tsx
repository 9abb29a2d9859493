import { menuItemsOf } from '../../shared/programmes/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import { HoursWorkspace } from './hours-workspace.tsx'

type HoursTabProps = { readonly engagementId: string }

/** 支援時間: quick entry, the ledger and its totals. */
export function HoursTab({ engagementId }: HoursTabProps) {
  const engagement = useRead('engagements.get', { id: engagementId })
  const experts = useRead('experts.list', {})
  const programmes = useRead('programmes.list', {})
  const entries = useRead('hours.list', { engagementId, includeRemoved: true })
  const summary = useRead('hours.summary', { engagementId })
  const failure =
    engagement.failure ?? experts.failure ?? programmes.failure ?? entries.failure ?? summary.failure
  const programme = programmes.data?.items.find((each) => each.fiscalYear === engagement.data?.fiscalYear)
  if (failure) return <FailureNotice failure={failure} />
  if (!engagement.data || !experts.data || !programme || !entries.data || !summary.data) return null
  return (
    <HoursWorkspace
      source={{
        engagement: engagement.data,
        experts: experts.data.items,
        menuItems: menuItemsOf(programme),
        entries: entries.data.items.filter((entry) => !entry.isRemoved),
      }}
      allEntries={entries.data.items}
      summary={summary.data}
    />
  )
}
