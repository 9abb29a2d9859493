import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { onEnter } from '../ui/on-enter.ts'
import classes from './exchange.module.css'
import type { LockedFile } from './use-locked-file.ts'

type FilePasswordDialogProps = {
  readonly locked: LockedFile
  readonly isRunning: boolean
  readonly onSubmit: (password: string) => void
  readonly onClose: () => void
}

/** Asks for the password of a file that wants one; it is kept nowhere. */
export function FilePasswordDialog({ locked, isRunning, onSubmit, onClose }: FilePasswordDialogProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const [password, setPassword] = useState('')
  const submit = () => {
    if (password !== '' && !isRunning) onSubmit(password)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('password.asked')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div className={classes.file}>{locked.file.name}</div>
        <PasswordInput
          label={t('password.first')}
          value={password}
          maxLength={255}
          autoComplete="off"
          data-autofocus
          error={locked.isWrong}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={onEnter(submit)}
        />
        {locked.isWrong && <FailureNotice failure={{ code: 'WRONG_FILE_PASSWORD', details: {} }} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={submit} loading={isRunning} disabled={password === ''}>
            {t('password.open')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
