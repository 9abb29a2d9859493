import { Modal, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AcceptPanel } from './accept-panel.tsx'
import { CardPanel } from './card-panel.tsx'

type ReceiveDialogProps = { readonly onClose: () => void }

/** How a second expert begins: the card of this laptop out, the allotment with its engagement in. */
export function ReceiveDialog({ onClose }: ReceiveDialogProps) {
  const { t } = useTranslation(['allotments', 'common'])
  const [step, setStep] = useState('card')
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={t('receive.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t('receive.title')}
          value={step}
          onChange={setStep}
          data={[
            { value: 'card', label: t('receive.card') },
            { value: 'accept', label: t('receive.accept') },
          ]}
        />
        {step === 'card' ? <CardPanel /> : <AcceptPanel onClose={onClose} />}
      </Stack>
    </Modal>
  )
}
