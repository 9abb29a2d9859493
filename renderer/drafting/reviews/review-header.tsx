import { Button } from '@mantine/core'
import {
  IconArrowLeft,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconMessage2,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { ShowInFolder } from '../../ui/show-in-folder.tsx'
import { useChange } from '../../ui/use-change.ts'
import classes from './reviews.module.css'
import { useRenderReview } from './use-render-review.ts'

type ReviewHeaderProps = { readonly review: Review; readonly onLeave: () => void }

/** Which document this is, and the ways to the report and the commented copy. */
export function ReviewHeader({ review, onLeave }: ReviewHeaderProps) {
  const { t } = useTranslation('reviewing')
  const remove = useChange('reviews.remove')
  const file = useRenderReview(review, { report: t('title') })
  const { written } = file
  const isWord = review.format === 'docx'
  return (
    <header className={classes.header}>
      <Button
        variant="subtle"
        px="xs"
        leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
        onClick={onLeave}
      >
        {t('screen.back')}
      </Button>
      <h2 className={classes.name}>{review.name}</h2>
      <Button
        variant="subtle"
        color="shu"
        px="xs"
        leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
        loading={remove.isRunning}
        onClick={() => void remove.run({ id: review.id })}
      >
        {t('screen.remove')}
      </Button>
      <div className={classes.actions}>
        <Button
          leftSection={<IconFileTypeDocx size={20} stroke={1.75} aria-hidden />}
          onClick={() => void file.render('docx')}
        >
          {t('screen.word')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} stroke={1.75} aria-hidden />}
          onClick={() => void file.render('pdf')}
        >
          {t('screen.pdf')}
        </Button>
        {isWord && (
          <Button
            variant="default"
            leftSection={<IconMessage2 size={20} stroke={1.75} aria-hidden />}
            onClick={() => void file.render('commented')}
          >
            {t('screen.commented')}
          </Button>
        )}
        {!isWord && <span className={classes.soft}>{t('screen.commentedForWord')}</span>}
      </div>
      {written && (
        <p className={classes.written} role="status">
          {t('screen.written', { name: written.file.name })}
          <ShowInFolder variant="subtle" px="xs" handle={written.file.handle} />
        </p>
      )}
      <FailureNotice failure={file.failure ?? remove.failure} />
      <ProgressDialog
        isRunning={file.isRunning}
        title={t('screen.writing')}
        progress={file.progress}
        onCancel={file.cancel}
      />
    </header>
  )
}
