import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import { clockSpan } from './clock.ts'

type TakeBackDialogProps = { readonly entry: TimeEntry; readonly onClose: () => void }

/** Takes a settled entry back: a reversal is added, with the reason that the reader of the workbook sees. */
export function TakeBackDialog({ entry, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation(['ledger', 'common'])
  const language = useLanguage()
  const correct = useChange('hours.correct')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  const submit = async () => {
    setTried(true)
    if (isMissing) return
    const result = await correct.run({ id: entry.id, reason: reason.trim() })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('takeBack.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div>
          {t('takeBack.explain', {
            date: formatDate(entry.startsAt, language),
            time: clockSpan(entry),
            duration: formatMinutes(entry.minutes),
          })}
        </div>
        <Textarea
          label={t('takeBack.reason')}
          description={t('reason.hint')}
          lang="ja"
          required
          maxLength={1000}
          data-autofocus
          value={reason}
          error={isTried && isMissing ? t('reason.required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNotice failure={correct.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button color="shu" onClick={() => void submit()} loading={correct.isRunning}>
            {t('takeBack.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
