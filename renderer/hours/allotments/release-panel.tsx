import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Laptop } from '../../../shared/hours/allotment-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatMinutes } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import classes from './allotments.module.css'

type ReleasePanelProps = {
  readonly engagementId: string
  readonly laptop: Laptop
  readonly onClose: () => void
}

/** Takes back what a lost laptop did not spend, with a reason that goes into the export. */
export function ReleasePanel({ engagementId, laptop, onClose }: ReleasePanelProps) {
  const { t } = useTranslation(['allotments', 'common'])
  const release = useChange('allotments.release')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  const submit = async () => {
    setTried(true)
    if (isMissing) return
    const result = await release.run({ engagementId, device: laptop.id, reason: reason.trim() })
    if (result.ok) onClose()
  }

  return (
    <Stack gap="md">
      <p className={classes.note}>{t('release.body', { duration: formatMinutes(laptop.unspentMinutes) })}</p>
      <Textarea
        label={t('release.reason')}
        lang="ja"
        required
        maxLength={1000}
        data-autofocus
        value={reason}
        error={isTried && isMissing ? t('release.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNotice failure={release.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:act.cancel')}
        </Button>
        <Button color="shu" onClick={() => void submit()} loading={release.isRunning}>
          {t('release.submit')}
        </Button>
      </Group>
    </Stack>
  )
}
