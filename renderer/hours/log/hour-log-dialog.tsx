import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import type { DraftSource } from '../first-draft.ts'
import { HourLogForm } from './hour-log-form.tsx'
import { SignForm } from './sign-form.tsx'

type HourLogDialogProps = { readonly source: DraftSource; readonly onClose: () => void }

/** Asks which log is wanted and writes it; signing on the screen takes its place for a while. */
export function HourLogDialog({ source, onClose }: HourLogDialogProps) {
  const { t } = useTranslation(['hourlog', 'common'])
  const [isSigning, setSigning] = useState(false)
  const { id: engagementId } = source.engagement
  const signOffs = useRead('hours.signOffs', { engagementId })
  const months = useRead('hours.months', { engagementId })
  const stopSigning = () => setSigning(false)
  return (
    <Modal
      opened
      size="lg"
      title={isSigning ? t('sign.open') : t('title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={isSigning ? stopSigning : onClose}
    >
      <FailureNotice failure={signOffs.failure ?? months.failure} />
      {isSigning ? (
        <SignForm
          engagementId={engagementId}
          months={months.data?.items.map(({ month }) => month) ?? []}
          onDone={stopSigning}
        />
      ) : (
        <HourLogForm source={source} signOffs={signOffs.data?.items ?? []} onSign={() => setSigning(true)} />
      )}
    </Modal>
  )
}
