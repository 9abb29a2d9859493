import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../ui/format.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { plainDigits } from '../../ui/plain-digits.ts'
import { useLanguage } from '../../ui/use-language.ts'

type RemovalsDialogProps = {
  readonly number: number
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks a second time before many records are removed: their number must be typed. */
export function RemovalsDialog({ number, onConfirm, onClose }: RemovalsDialogProps) {
  const { t } = useTranslation(['merge', 'common'])
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const isRight = plainDigits(typed) === String(number)
  const submit = () => {
    setTried(true)
    if (isRight) onConfirm()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('removals.title', { number: formatNumber(number, language) })}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div>{t('removals.text', { number: formatNumber(number, language) })}</div>
        <TextInput
          label={t('removals.label')}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={typed}
          error={isTried && !isRight && t('removals.wrong')}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setTried(false)
          }}
          onKeyDown={onEnter(submit)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button color="shu" onClick={submit}>
            {t('removals.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
