import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import type { MergeDecisions, MergePreview } from '../../../shared/exchange/merge-contract.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { useTask } from '../../ui/use-task.ts'
import { FilePasswordDialog } from '../file-password-dialog.tsx'
import { SubPage } from '../sub-page.tsx'
import { useLockedFile } from '../use-locked-file.ts'
import { ImportDrop } from './import-drop.tsx'
import { ImportResult } from './import-result.tsx'
import { PreviewView } from './preview-view.tsx'

/** A workbook that was read; its password is kept until it is imported or the screen is left. */
type ReadFile = {
  readonly file: ChosenFile
  readonly password: string | undefined
  readonly preview: MergePreview
}

type Imported = {
  readonly name: string
  readonly answer: Output<'exchange.import'>
  readonly proposals: MergePreview['proposals']
}

/** Reads a workbook of another laptop or of JETRO, shows what differs, and merges it as a person decides. */
export function ImportScreen() {
  const { t } = useTranslation('merge')
  const queries = useQueryClient()
  const look = useTask('exchange.preview')
  const merge = useTask('exchange.import')
  const [read, setRead] = useState<ReadFile | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const runOn = useCallback(
    (path: string, password: string | undefined) => look.run({ path, ...withPassword(password) }),
    [look.run],
  )
  const { open, locked, forget } = useLockedFile(runOn)
  const { reset } = merge

  const preview = useCallback(
    async (file: ChosenFile, password?: string) => {
      setRead(null)
      setImported(null)
      reset()
      const result = await open(file, password)
      if (result.ok) setRead({ file, password, preview: result.value })
    },
    [open, reset],
  )
  useHandedFile(preview)

  const importFile = async (
    { file, password, preview: { proposals } }: ReadFile,
    decisions: MergeDecisions,
  ) => {
    const path = await window.kagimori.files.again(file.handle)
    const result = await merge.run({ path: path ?? '', ...withPassword(password), decisions })
    if (!result.ok) return
    setRead(null)
    setImported({ name: file.name, answer: result.value, proposals })
    await queries.invalidateQueries()
  }

  return (
    <SubPage
      title={t('title')}
      hint={t('hint')}
      back={t('back')}
      dialogs={
        <>
          {locked && (
            <FilePasswordDialog
              locked={locked}
              isRunning={look.isRunning}
              onSubmit={(password) => void preview(locked.file, password)}
              onClose={() => {
                forget()
                look.reset()
              }}
            />
          )}
          <ProgressDialog
            isRunning={look.isRunning}
            title={t('reading')}
            progress={look.progress}
            onCancel={look.cancel}
          />
          <ProgressDialog
            isRunning={merge.isRunning}
            title={t('importing')}
            progress={merge.progress}
            onCancel={merge.cancel}
          />
        </>
      }
    >
      {imported && <ImportResult {...imported} />}
      <ImportDrop isAgain={read !== null || imported !== null} onFile={(file) => void preview(file)} />
      {locked === null && <FailureNotice failure={look.failure} />}
      {read && (
        <PreviewView
          key={read.file.handle}
          name={read.file.name}
          preview={read.preview}
          isRunning={merge.isRunning}
          failure={merge.failure}
          onImport={(decisions) => void importFile(read, decisions)}
        />
      )}
    </SubPage>
  )
}

/** Reads the file that another screen handed over, once. */
function useHandedFile(onFile: (file: ChosenFile) => Promise<void>): void {
  const { state, key } = useLocation()
  const taken = useRef<string | null>(null)
  useEffect(() => {
    const file = (state as { file?: ChosenFile } | null)?.file
    if (file === undefined || taken.current === key) return
    taken.current = key
    void onFile(file)
  }, [state, key, onFile])
}

function withPassword(password: string | undefined) {
  return password === undefined ? {} : { password }
}
