import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Page } from '../ui/page.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useRead } from '../ui/use-read.ts'
import { EngagementExports } from './engagement-exports.tsx'
import classes from './exchange.module.css'
import { ExportFailure } from './export-failure.tsx'
import { ReadBack } from './read-back.tsx'
import { useExport } from './use-export.ts'
import { WrittenNotice } from './written-notice.tsx'

/** Every engagement with its last export, and the export of each. */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange')
  const engagements = useRead('engagements.list', {})
  const exports = useRead('exchange.list', {})
  const { start, written, ...task } = useExport()
  const failure = engagements.failure ?? exports.failure
  return (
    <Page title={t('screen.title')}>
      <div className={classes.tab}>
        <FailureNotice failure={failure} />
        {written && <WrittenNotice written={written} />}
        <ExportFailure failure={task.failure} />
        {engagements.data?.items.length === 0 && (
          <EmptyState title={t('screen.emptyTitle')} hint={t('screen.emptyHint')} />
        )}
        {engagements.data && exports.data && engagements.data.items.length > 0 && (
          <EngagementExports
            engagements={engagements.data.items}
            exports={exports.data.items}
            isRunning={task.isRunning}
            onExport={(engagement) => void start(engagement)}
          />
        )}
        <ReadBack />
      </div>
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('exporting')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </Page>
  )
}
