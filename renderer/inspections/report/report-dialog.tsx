import { Modal, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import { useWords } from '../score/use-words.ts'
import type { FindingPlace } from './open-point-list.tsx'
import { ReportForm } from './report-form.tsx'

type ReportDialogProps = {
  readonly inspectionId: string
  /** Opens the card of what keeps the report from being final. */
  readonly onOpenFinding: (place: FindingPlace) => void
  readonly onClose: () => void
}

/** Asks what the report shall be, and writes it. */
export function ReportDialog({ inspectionId, onOpenFinding, onClose }: ReportDialogProps) {
  const { t } = useTranslation(['score', 'common'])
  const { room, failure } = useWords(inspectionId)
  const open = useRead('inspections.openPoints', { inspectionId })
  const photos = useRead('inspections.listPhotos', { inspectionId })
  const anyFailure = failure ?? open.failure ?? photos.failure
  return (
    <Modal
      opened
      size="xl"
      title={t('report.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={onClose}
    >
      <FailureNotice failure={anyFailure} />
      {room && open.data && photos.data ? (
        <ReportForm
          room={room}
          points={open.data.items}
          secrets={photos.data.items.filter(
            ({ isSecret, isRemoved, isParked }) => isSecret && !isRemoved && !isParked,
          )}
          onOpenFinding={onOpenFinding}
        />
      ) : (
        !anyFailure && <Skeleton height={320} animate={false} />
      )}
    </Modal>
  )
}
