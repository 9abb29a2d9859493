import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { DraftList } from './draft-list.tsx'
import { DraftScreen } from './draft-screen.tsx'
import classes from './drafts-tab.module.css'
import { ReviewList } from './reviews/review-list.tsx'
import { ReviewScreen } from './reviews/review-screen.tsx'

type DraftsTabProps = { readonly engagementId: string }

const parts = ['drafts', 'reviews'] as const

/** The drafts and the reviewed documents of an engagement, or the one that the address names (`?draft=…`, `?review=…`). */
export function DraftsTab({ engagementId }: DraftsTabProps) {
  const { t } = useTranslation('reviewing')
  const [params, setParams] = useSearchParams()
  const draftId = params.get('draft')
  const reviewId = params.get('review')
  if (draftId !== null) {
    return <DraftScreen key={draftId} draftId={draftId} onLeave={() => setParams({})} />
  }
  if (reviewId !== null) {
    const leave = () => setParams({ part: 'reviews' })
    return <ReviewScreen key={reviewId} reviewId={reviewId} onLeave={leave} />
  }
  const part = params.get('part') === 'reviews' ? 'reviews' : 'drafts'
  return (
    <>
      <SegmentedControl
        className={classes.parts}
        aria-label={t('parts.label')}
        data={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
        value={part}
        onChange={(value) => setParams(value === 'reviews' ? { part: value } : {})}
      />
      {part === 'reviews' ? (
        <ReviewList engagementId={engagementId} onOpen={(review) => setParams({ review })} />
      ) : (
        <DraftList engagementId={engagementId} onOpen={(draft) => setParams({ draft })} />
      )}
    </>
  )
}
