import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ChecklistHead } from '../../../shared/inspections/contract.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { ChecklistTable } from './checklist-table.tsx'
import classes from './checklists.module.css'
import { CompareDialog } from './compare-dialog.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { titleOf } from './title-of.ts'
import { useExport } from './use-export.ts'
import { useImport } from './use-import.ts'

type Asked = { readonly act: 'compare' | 'remove'; readonly checklist: ChecklistHead }

/** The checklists of this vault: which there are, and their way in and out as files. */
export function ChecklistsScreen() {
  const { t } = useTranslation('xlsform')
  const language = useLanguage()
  const navigate = useNavigate()
  const list = useRead('checklists.list', {})
  const importing = useImport()
  const exporting = useExport()
  const remove = useChange('checklists.remove')
  const [asked, setAsked] = useState<Asked | null>(null)
  const checklists = list.data?.items ?? []
  const { imported } = importing
  const arrived = checklists.find(
    ({ id, version }) => id === imported?.checklistId && version === imported.version,
  )
  const facts = (checklist: ChecklistHead) => ({
    title: titleOf(checklist, language).text,
    version: checklist.version,
  })

  return (
    <Page
      title={t('title')}
      action={
        <div className={classes.acts}>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
            onClick={() => void navigate(-1)}
          >
            {t('back')}
          </Button>
          <Button
            leftSection={<IconFileImport size={20} stroke={1.75} aria-hidden />}
            onClick={() => void importing.start()}
          >
            {t('import.choose')}
          </Button>
        </div>
      }
    >
      <div className={classes.screen}>
        <p className={classes.intro}>{t('intro')}</p>
        <ImportOutcome
          failure={importing.failure}
          imported={imported}
          title={arrived === undefined ? (imported?.checklistId ?? '') : facts(arrived).title}
        />
        {exporting.written && (
          <DoneNotice
            title={t('export.done', { name: exporting.written.name })}
            order={2}
            handle={exporting.written.handle}
          />
        )}
        <FailureNotice failure={exporting.failure ?? remove.failure ?? list.failure} />
        {list.data && (
          <ChecklistTable
            checklists={checklists}
            onExport={({ id, version }, kind) => void exporting.start(kind, id, version)}
            onCompare={(checklist) => setAsked({ act: 'compare', checklist })}
            onRemove={(checklist) => setAsked({ act: 'remove', checklist })}
          />
        )}
      </div>
      {asked?.act === 'compare' && (
        <CompareDialog
          checklist={asked.checklist}
          versions={checklists.filter(({ id }) => id === asked.checklist.id).map(({ version }) => version)}
          onClose={() => setAsked(null)}
        />
      )}
      <ConfirmDialog
        isOpen={asked?.act === 'remove'}
        title={t('remove.title')}
        confirmLabel={t('acts.remove')}
        isDestructive
        isRunning={remove.isRunning}
        onClose={() => setAsked(null)}
        onConfirm={async () => {
          if (asked === null) return
          const { id, version } = asked.checklist
          await remove.run({ id, version })
          setAsked(null)
        }}
      >
        {asked && t('remove.body', facts(asked.checklist))}
      </ConfirmDialog>
      <ProgressDialog
        isRunning={importing.isRunning}
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
