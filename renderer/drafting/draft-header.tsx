import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileTypeDocx, IconFileTypePdf, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import type { SaveProgress } from '../ui/autosaver.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { SaveState } from '../ui/save-state.tsx'
import classes from './draft-workspace.module.css'
import { useRenderDraft } from './use-render-draft.ts'

type DraftHeaderProps = {
  readonly draft: Draft
  readonly progress: SaveProgress
  readonly onLeave: () => void
}

/** Which draft this is, whether it is saved, and the way to Word and PDF. */
export function DraftHeader({ draft, progress, onLeave }: DraftHeaderProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const file = useRenderDraft(draft)
  const { written } = file
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
      <h2 className={classes.name} lang="ja">
        {draft.title.ja}
        {draft.recipientName && <span className={classes.recipient}>{draft.recipientName}</span>}
      </h2>
      <SaveState progress={progress} />
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} stroke={1.75} aria-hidden />}
          onClick={() => void file.render('pdf')}
        >
          {t('screen.pdf')}
        </Button>
        <Button
          leftSection={<IconFileTypeDocx size={20} stroke={1.75} aria-hidden />}
          onClick={() => void file.render('docx')}
        >
          {t('screen.word')}
        </Button>
      </div>
      {written && (
        <p className={classes.written} role="status">
          {t('screen.written', { name: written.name })}
          <Button
            variant="subtle"
            px="xs"
            leftSection={<IconFolderOpen size={20} stroke={1.75} aria-hidden />}
            onClick={() => void window.kagimori.files.reveal(written.handle)}
          >
            {t('common:act.showInFolder')}
          </Button>
        </p>
      )}
      {file.failure && (
        <div className={classes.wide}>
          <FailureNotice failure={file.failure} />
        </div>
      )}
      <ProgressDialog
        isRunning={file.isRunning}
        title={t('screen.writing')}
        progress={file.progress}
        onCancel={file.cancel}
      />
    </header>
  )
}
