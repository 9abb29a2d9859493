import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { ShowInFolder } from '../ui/show-in-folder.tsx'
import classes from './draft-workspace.module.css'
import { ExportMenu } from './export-menu.tsx'
import { stepState } from './places.ts'
import { StepStateBar } from './step-state-bar.tsx'
import { useRenderDraft } from './use-render-draft.ts'
import { VersionsDialog } from './versions/versions-dialog.tsx'

type DraftFilesProps = { readonly draft: Draft; readonly onGo: (elementId: string) => void }

/** The way from a draft to files and versions, and what keeps it from leaving as more than a draft. */
export const DraftFiles = memo(function DraftFiles({ draft, onGo }: DraftFilesProps) {
  const { t } = useTranslation('drafting')
  const file = useRenderDraft(draft)
  const [showsVersions, setShowsVersions] = useState(false)
  const showVersions = useCallback(() => setShowsVersions(true), [])
  const step = useMemo(() => stepState(draft), [draft])
  const { written } = file
  return (
    <>
      <DraftActs isInStep={draft.isInStep} onVersions={showVersions} onExport={file.render} />
      <StepStateBar step={step} onGo={onGo} />
      {written && (
        <p className={classes.written} role="status">
          {t('screen.written', { name: written.file.name })}
          <ShowInFolder variant="subtle" px="xs" handle={written.file.handle} />
        </p>
      )}
      {file.failure && (
        <div className={classes.wide}>
          <FailureNotice failure={file.failure} />
        </div>
      )}
      {file.isRunning && (
        <ProgressDialog
          isRunning
          title={t('screen.writing')}
          progress={file.progress}
          onCancel={file.cancel}
        />
      )}
      {showsVersions && <VersionsDialog draft={draft} onClose={() => setShowsVersions(false)} />}
    </>
  )
})

type DraftActsProps = {
  readonly isInStep: boolean
  readonly onVersions: () => void
  readonly onExport: ReturnType<typeof useRenderDraft>['render']
}

const DraftActs = memo(function DraftActs({ isInStep, onVersions, onExport }: DraftActsProps) {
  const { t } = useTranslation('drafting')
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconHistory size={20} stroke={1.75} aria-hidden />}
        onClick={onVersions}
      >
        {t('screen.versions')}
      </Button>
      <ExportMenu isInStep={isInStep} onExport={onExport} />
    </div>
  )
})
