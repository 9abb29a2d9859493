import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/exchange/profile.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useRead } from '../ui/use-read.ts'
import { type NewPassphrase, newPassphraseProblem } from '../vault/index.ts'
import { BatchesSection } from './batches.tsx'
import { ContentWarnings } from './content-warnings.tsx'
import classes from './exchange.module.css'
import { ExportFailure } from './export-failure.tsx'
import { PasswordChoice } from './password-choice.tsx'
import { PhotoBalance } from './photo-balance.tsx'
import { ProfileChoice } from './profile-choice.tsx'
import { SecretPhotos } from './secret-photos.tsx'
import { useChosenSecrets } from './use-chosen-secrets.ts'
import { useExport } from './use-export.ts'
import { useWorkbookContent } from './use-workbook-content.ts'
import { WipeSection } from './wipe/wipe-section.tsx'
import { WorkbookContentTable } from './workbook-content.tsx'
import { WrittenNotice } from './written-notice.tsx'

type ExchangeTabProps = { readonly engagementId: string }

/** What the workbook for JETRO will hold, its export, and the batches that left. */
export function ExchangeTab({ engagementId }: ExchangeTabProps) {
  const { t } = useTranslation('exchange')
  const engagement = useRead('engagements.get', { id: engagementId })
  const { content, failure } = useWorkbookContent(engagementId)
  const { chosen, choose } = useChosenSecrets(content?.secrets)
  const [profile, setProfile] = useState<Profile>({ name: 'everything', masksAssets: false })
  const [password, setPassword] = useState<NewPassphrase | null>(null)
  const [isTried, setTried] = useState(false)
  const { start, written, ...task } = useExport()
  if (engagement.failure ?? failure) return <FailureNotice failure={engagement.failure ?? failure} />
  if (!engagement.data || !content) return null
  const { data } = engagement
  const holdsPhotos = profile.name !== 'hours'

  const exportWorkbook = async () => {
    setTried(true)
    if (task.isRunning || (password !== null && newPassphraseProblem(password) !== null)) return
    const isWritten = await start(data, profile, [...chosen], password?.first)
    if (!isWritten) return
    setTried(false)
    // It protects what was written, and is kept no longer.
    if (password !== null) setPassword({ first: '', again: '' })
  }

  return (
    <div className={classes.tab}>
      <section className={classes.export}>
        <div className={classes.title}>
          <h2>{t('content.title')}</h2>
          <Button
            size="lg"
            loading={task.isRunning}
            leftSection={<IconFileSpreadsheet size={24} stroke={1.75} aria-hidden />}
            onClick={() => void exportWorkbook()}
          >
            {t('export')}
          </Button>
        </div>
        {written && <WrittenNotice written={written} />}
        <ExportFailure failure={task.failure} />
        <ProfileChoice profile={profile} onChange={setProfile} />
        <PasswordChoice
          password={password}
          showsProblem={isTried}
          onChange={setPassword}
          onSubmit={() => void exportWorkbook()}
        />
        <WorkbookContentTable content={content} profile={profile.name} chosen={chosen.size} />
        <ContentWarnings engagementId={engagementId} content={content} profile={profile.name} />
        {holdsPhotos && (
          <>
            <SecretPhotos photos={content.secrets} chosen={chosen} onChoose={choose} />
            <PhotoBalance engagementId={engagementId} chosen={chosen.size} />
          </>
        )}
      </section>
      <BatchesSection engagementId={engagementId} />
      <WipeSection engagementId={engagementId} className={classes.own} />
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('exporting')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </div>
  )
}
