import { Modal } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { useRead } from '../ui/use-read.ts'
import { NewEngagementForm } from './new-engagement-form.tsx'

// The hours build on this folder, which may name theirs only once it is asked for.
const ReceiveDialog = lazy(async () => ({ default: (await import('../hours/index.ts')).ReceiveDialog }))

type NewEngagementDialogProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** The dialog in which a new engagement is typed, or received from the laptop of a colleague. */
export function NewEngagementDialog({ isOpen, onClose }: NewEngagementDialogProps) {
  const { t } = useTranslation(['engagements', 'allotments', 'common'])
  const navigate = useNavigate()
  const programmes = useRead('programmes.list', {})
  const companies = useRead('companies.list', {})
  const [isReceiving, setReceiving] = useState(false)
  const close = () => {
    setReceiving(false)
    onClose()
  }
  if (isOpen && isReceiving) {
    return (
      <Suspense fallback={null}>
        <ReceiveDialog onClose={close} />
      </Suspense>
    )
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="50rem"
      title={t('new.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <FailureNotice failure={programmes.failure ?? companies.failure} />
      {programmes.data && companies.data && (
        <>
          <NewEngagementForm
            programmes={programmes.data.items}
            companies={companies.data.items}
            onClose={close}
            onCreated={(id) => void navigate(`/engagements/${id}/overview`)}
          />
          <PlainButton
            isQuiet
            icon={<IconArrowsSplit2 size={18} stroke={1.75} aria-hidden />}
            onClick={() => setReceiving(true)}
          >
            {t('allotments:receive.start')}
          </PlainButton>
        </>
      )}
    </Modal>
  )
}
