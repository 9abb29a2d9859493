import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { useChange } from '../ui/use-change.ts'
import { NewPassphraseFields, newPassphraseProblem } from './new-passphrase-fields.tsx'

type ChangePassphraseDialogProps = { readonly isOpen: boolean; readonly onClose: () => void }

const empty = { current: '', first: '', again: '' }

/** Changes the passphrase of the open vault; the present one is asked for. */
export function ChangePassphraseDialog({ isOpen, onClose }: ChangePassphraseDialogProps) {
  const { t } = useTranslation(['vault', 'common'])
  const [typed, setTyped] = useState(empty)
  const [isTried, setTried] = useState(false)
  const change = useChange('vault.changePassphrase')

  function close() {
    setTyped(empty)
    setTried(false)
    change.reset()
    onClose()
  }

  async function submit() {
    setTried(true)
    if (change.isRunning || typed.current === '' || newPassphraseProblem(typed)) return
    const result = await change.run({ passphrase: typed.current, newPassphrase: typed.first })
    if (!result.ok) return
    notifications.show({ message: t('newPassphrase.changed') })
    close()
  }

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('newPassphrase.change')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <PasswordInput
          label={t('newPassphrase.current')}
          value={typed.current}
          onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
          onKeyDown={onEnter(() => void submit())}
          error={change.failure?.code === 'WRONG_PASSPHRASE'}
          autoComplete="off"
          data-autofocus
        />
        <NewPassphraseFields
          labels={{ first: t('newPassphrase.new'), again: t('newPassphrase.again') }}
          value={typed}
          showsProblem={isTried}
          onChange={(value) => setTyped({ ...typed, ...value })}
          onSubmit={() => void submit()}
        />
        <FailureNotice failure={change.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} disabled={change.isRunning}>
            {change.isRunning ? t('newPassphrase.changing') : t('newPassphrase.change')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
