import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import { useWipe, type WipePreview } from './use-wipe.ts'
import classes from './wipe.module.css'

type WipeConfirmationProps = {
  readonly engagementId: string
  readonly received: NonNullable<WipePreview['received']>
  readonly onClose: () => void
}

/** Takes the typed confirmation, asks where the certificate shall be, and removes the engagement. */
export function WipeConfirmation({ engagementId, received, onClose }: WipeConfirmationProps) {
  const { t } = useTranslation(['wipe', 'common'])
  const language = useLanguage()
  const wipe = useWipe(engagementId)
  const [typed, setTyped] = useState('')
  const hash = received.contentHash.slice(0, 8)
  const isConfirmed = typed.normalize('NFKC').trim().toLowerCase() === hash
  const submit = () => {
    if (isConfirmed && !wipe.isRunning) void wipe.start(typed)
  }
  return (
    <Stack gap="md">
      <TextInput
        className={classes.confirmation}
        label={t('dialog.confirm', { hash })}
        description={t('dialog.confirmHint', { number: formatNumber(received.batch, language) })}
        value={typed}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onEnter(submit)}
      />
      <FailureNotice failure={wipe.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={wipe.isRunning} data-autofocus>
          {t('common:act.cancel')}
        </Button>
        <Button color="shu" onClick={submit} loading={wipe.isRunning} disabled={!isConfirmed}>
          {t('dialog.submit')}
        </Button>
      </Group>
      <ProgressDialog isRunning={wipe.isRunning} title={t('dialog.running')} progress={wipe.progress} />
    </Stack>
  )
}
