import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AlertNotice } from '../../ui/alert-notice.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useRead } from '../../ui/use-read.ts'
import { ReviewView } from './review-view.tsx'

type ReviewScreenProps = { readonly reviewId: string; readonly onLeave: () => void }

/** One review once it is read; one that was deleted can be taken back. */
export function ReviewScreen({ reviewId, onLeave }: ReviewScreenProps) {
  const review = useRead('reviews.get', { id: reviewId })
  if (review.failure) return <FailureNotice failure={review.failure} />
  if (!review.data) return null
  return review.data.isRemoved ? (
    <Removed id={reviewId} name={review.data.name} onLeave={onLeave} />
  ) : (
    <ReviewView review={review.data} onLeave={onLeave} />
  )
}

type RemovedProps = { readonly id: string; readonly name: string; readonly onLeave: () => void }

function Removed({ id, name, onLeave }: RemovedProps) {
  const { t } = useTranslation('reviewing')
  const restore = useChange('reviews.restore')
  return (
    <AlertNotice title={t('screen.removed', { name })}>
      <Button
        variant="default"
        mr="xs"
        data-autofocus
        loading={restore.isRunning}
        onClick={() => void restore.run({ id })}
      >
        {t('screen.undo')}
      </Button>
      <Button variant="subtle" onClick={onLeave}>
        {t('screen.back')}
      </Button>
      <FailureNotice failure={restore.failure} />
    </AlertNotice>
  )
}
