import { Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AcceptPanel } from './accept-panel.tsx'
import { CardPanel } from './card-panel.tsx'

type ReceiveDialogProps = { readonly onClose: () => void }

/** How a second expert begins: the card of this laptop out, the allotment with its engagement in. */
export function ReceiveDialog({ onClose }: ReceiveDialogProps) {
  const { t } = useTranslation(['allotments', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={t('receive.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Tabs defaultValue="card" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="card">{t('receive.card')}</Tabs.Tab>
          <Tabs.Tab value="accept">{t('receive.accept')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="card">
          <CardPanel />
        </Tabs.Panel>
        <Tabs.Panel value="accept">
          <AcceptPanel onClose={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
