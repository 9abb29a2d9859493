import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useRead } from '../../ui/use-read.ts'
import { LawPackTable } from './law-pack-table.tsx'
import classes from './law-packs.module.css'
import { PreviewDialog } from './preview-dialog.tsx'
import { Refusal } from './refusal.tsx'
import { useExport } from './use-export.ts'
import { useImport } from './use-import.ts'
import { usePackWords } from './use-pack-words.ts'

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** The law by which documents are judged: what is in force where, and its way in and out as files. */
export function LawPacksScreen() {
  const { t } = useTranslation('lawpacks')
  const navigate = useNavigate()
  const { placeName, packName } = usePackWords()
  const list = useRead('lawpacks.list', {})
  const importing = useImport()
  const exporting = useExport()
  const remove = useChange('lawpacks.remove')
  const [leaving, setLeaving] = useState<LawPackHead | null>(null)
  return (
    <Page
      title={t('title')}
      action={
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconArrowLeft {...icon} />}
            onClick={() => void navigate(-1)}
          >
            {t('back')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileExport {...icon} />}
            onClick={() => void exporting.start(null)}
          >
            {t('export.all')}
          </Button>
          <Button leftSection={<IconFileImport {...icon} />} onClick={() => void importing.start()}>
            {t('import.choose')}
          </Button>
        </div>
      }
    >
      <div className={classes.screen}>
        <p className={classes.intro}>{t('intro')}</p>
        <Refusal failure={importing.failure} />
        {importing.stored && (
          <DoneNotice title={t('import.done', { pack: packName(importing.stored.pack) })} order={2} />
        )}
        {exporting.written && (
          <DoneNotice
            title={t('export.done', { name: exporting.written.file.name })}
            order={2}
            handle={exporting.written.file.handle}
          />
        )}
        <FailureNotice failure={exporting.failure ?? remove.failure ?? list.failure} />
        {list.data && (
          <LawPackTable
            packs={list.data.items}
            onExport={({ jurisdiction }) => void exporting.start(jurisdiction)}
            onRemove={setLeaving}
          />
        )}
      </div>
      {importing.preview && (
        <PreviewDialog
          preview={importing.preview}
          isRunning={importing.isRunning}
          onConfirm={() => void importing.confirm()}
          onClose={importing.leave}
        />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('remove.title')}
        confirmLabel={t('acts.remove')}
        isDestructive
        isRunning={remove.isRunning}
        onClose={() => setLeaving(null)}
        onConfirm={async () => {
          if (leaving === null) return
          await remove.run({ jurisdiction: leaving.jurisdiction })
          setLeaving(null)
        }}
      >
        {leaving && t('remove.body', { place: placeName(leaving.jurisdiction), pack: packName(leaving) })}
      </ConfirmDialog>
      <ProgressDialog
        isRunning={importing.isRunning && importing.preview === null}
        title={t('import.running')}
        progress={importing.progress}
        onCancel={importing.cancel}
      />
      <ProgressDialog
        isRunning={exporting.isRunning}
        title={t('export.running')}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </Page>
  )
}
