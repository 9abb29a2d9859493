import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenExport } from '../../shared/exchange/contract.ts'
import { DateField } from '../ui/date-field.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { onEnter } from '../ui/on-enter.ts'
import { todayHere } from '../ui/parse-date.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'

type ReceiveDialogProps = { readonly batch: WrittenExport; readonly onClose: () => void }

/** Takes the day on which JETRO received a batch, by a person's word, or corrects it. */
export function ReceiveDialog({ batch, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const language = useLanguage()
  const receive = useChange('exchange.receive')
  const [day, setDay] = useState(batch.receivedAt?.slice(0, 10) ?? todayHere())

  const submit = async () => {
    const result = await receive.run({ exportId: batch.id, receivedOn: day })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('receive.title', { number: formatNumber(batch.batch, language) })}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div>{t('receive.hint')}</div>
        <DateField
          label={t('receive.day')}
          data-autofocus
          value={day}
          onChange={setDay}
          onKeyDown={onEnter(() => void submit())}
        />
        <FailureNotice failure={receive.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={receive.isRunning}>
            {t('receive.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
