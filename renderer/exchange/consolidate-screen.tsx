import { Button } from '@mantine/core'
import { IconFolder, IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readRegisteredKeys } from '../../shared/exchange/consolidate/registered-keys.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useTask } from '../ui/use-task.ts'
import classes from './consolidate.module.css'
import { type Consolidated, ConsolidateResult } from './consolidate-result.tsx'
import { RegisteredKeysField } from './registered-keys-field.tsx'
import { SubPage } from './sub-page.tsx'

/** Puts a folder of workbooks together: which folder, whose keys, where to, and what was wrong in each file. */
export function ConsolidateScreen() {
  const { t } = useTranslation('consolidate')
  const task = useTask('exchange.consolidate')
  const [folder, setFolder] = useState<ChosenFile | null>(null)
  const [keys, setKeys] = useState('')
  const [isJudged, setJudged] = useState(false)
  const [done, setDone] = useState<Consolidated | null>(null)

  const chooseFolder = async () => {
    const chosen = await window.kagimori.files.chooseOpen('folder')
    if (!chosen) return
    setFolder(chosen)
    setDone(null)
  }

  const consolidate = async () => {
    const known = readRegisteredKeys(keys)
    setJudged(true)
    if (folder === null || known === null) return
    const file = await window.kagimori.files.chooseSave('xlsx', `${t('fileName')}.xlsx`)
    if (!file) return
    setDone(null)
    const registeredKeys = known.map(({ fingerprint }) => fingerprint)
    const result = await task.run({ paths: [folder.handle], out: file.handle, registeredKeys })
    // A handle opens its folder once.
    setFolder(null)
    if (result.ok) setDone({ folder: folder.name, file, answer: result.value })
  }

  return (
    <SubPage
      title={t('title')}
      hint={t('hint')}
      back={t('back')}
      dialogs={
        <ProgressDialog
          isRunning={task.isRunning}
          title={t('running')}
          progress={task.progress}
          onCancel={task.cancel}
        />
      }
    >
      <section className={classes.step} aria-label={t('folder.title')}>
        <h2>{t('folder.title')}</h2>
        <div className={classes.row}>
          <Button
            variant="default"
            leftSection={<IconFolder size={20} stroke={1.75} aria-hidden />}
            onClick={() => void chooseFolder()}
          >
            {t('folder.choose')}
          </Button>
          <span role="status" className={classes.name}>
            {folder === null ? t('folder.none') : folder.name}
          </span>
        </div>
      </section>
      <RegisteredKeysField
        text={keys}
        isJudged={isJudged}
        onJudge={() => setJudged(true)}
        onChange={(changed) => {
          setKeys(changed)
          setJudged(false)
        }}
      />
      <Button
        size="lg"
        className={classes.start}
        disabled={folder === null}
        loading={task.isRunning}
        leftSection={<IconTableExport size={24} stroke={1.75} aria-hidden />}
        onClick={() => void consolidate()}
      >
        {t('start')}
      </Button>
      <FailureNotice failure={task.failure} />
      {done && <ConsolidateResult done={done} />}
    </SubPage>
  )
}
