import { Button } from '@mantine/core'
import { IconArrowLeft, IconFolderOpen, IconHistory } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import type { SaveProgress } from '../ui/autosaver.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { SaveState } from '../ui/save-state.tsx'
import classes from './draft-workspace.module.css'
import { ExportMenu } from './export-menu.tsx'
import { stepState } from './places.ts'
import { StepStateBar } from './step-state-bar.tsx'
import { useRenderDraft } from './use-render-draft.ts'
import { VersionsDialog } from './versions/versions-dialog.tsx'

type DraftHeaderProps = {
  readonly draft: Draft
  readonly progress: SaveProgress
  readonly onLeave: () => void
  readonly onGo: (elementId: string) => void
}

/** Which draft this is, whether it is saved and its sides are in step, and the way to files and versions. */
export const DraftHeader = memo(function DraftHeader({ draft, progress, onLeave, onGo }: DraftHeaderProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const file = useRenderDraft(draft)
  const [showsVersions, setShowsVersions] = useState(false)
  const step = useMemo(() => stepState(draft), [draft])
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
          leftSection={<IconHistory size={20} stroke={1.75} aria-hidden />}
          onClick={() => setShowsVersions(true)}
        >
          {t('screen.versions')}
        </Button>
        <ExportMenu isInStep={draft.isInStep} onExport={file.render} />
      </div>
      <StepStateBar step={step} onGo={onGo} />
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
      {showsVersions && <VersionsDialog draft={draft} onClose={() => setShowsVersions(false)} />}
    </header>
  )
})
