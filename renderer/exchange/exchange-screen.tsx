import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Page } from '../ui/page.tsx'
import { useRead } from '../ui/use-read.ts'
import { ConsolidateLink } from './consolidate-link.tsx'
import { EngagementExports } from './engagement-exports.tsx'
import classes from './exchange.module.css'
import { ImportLink } from './merge/import-link.tsx'
import { OwnFingerprint } from './own-fingerprint.tsx'
import { useBatches } from './use-batches.ts'
import { VerifyWorkbook } from './verify-workbook.tsx'
import { WipedEngagements } from './wipe/wiped-engagements.tsx'

/** Every engagement with its newest batch and what waits, and the check of any workbook. */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange')
  const engagements = useRead('engagements.list', {})
  const { batches, failure } = useBatches((engagements.data?.items ?? []).map(({ id }) => id))
  return (
    <Page title={t('screen.title')}>
      <div className={classes.tab}>
        <FailureNotice failure={engagements.failure ?? failure} />
        {engagements.data?.items.length === 0 && (
          <EmptyState title={t('screen.emptyTitle')} hint={t('screen.emptyHint')} />
        )}
        {engagements.data && engagements.data.items.length > 0 && (
          <EngagementExports engagements={engagements.data.items} batches={batches} />
        )}
        <WipedEngagements />
        <ImportLink />
        <VerifyWorkbook />
        <OwnFingerprint />
        <ConsolidateLink />
      </div>
    </Page>
  )
}
