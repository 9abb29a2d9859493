import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import { NewEngagementForm } from './new-engagement-form.tsx'

type NewEngagementDialogProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** The dialog in which company, support and sites of a new engagement are typed. */
export function NewEngagementDialog({ isOpen, onClose }: NewEngagementDialogProps) {
  const { t } = useTranslation(['engagements', 'common'])
  const navigate = useNavigate()
  const programmes = useRead('programmes.list', {})
  const companies = useRead('companies.list', {})
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="50rem"
      title={t('new.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <FailureNotice failure={programmes.failure ?? companies.failure} />
      {programmes.data && companies.data && (
        <NewEngagementForm
          programmes={programmes.data.items}
          companies={companies.data.items}
          onClose={onClose}
          onCreated={(id) => void navigate(`/engagements/${id}/overview`)}
        />
      )}
    </Modal>
  )
}
