import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RegisteredKey, readRegisteredKeys } from '../../shared/exchange/consolidate/registered-keys.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useTask } from '../ui/use-task.ts'
import classes from './exchange.module.css'
import { FilePasswordDialog } from './file-password-dialog.tsx'
import { RegisteredKeysField } from './registered-keys-field.tsx'
import { useLockedFile } from './use-locked-file.ts'
import { VerdictView, type Verified } from './verdict-view.tsx'
import { WorkbookDrop } from './workbook-drop.tsx'
import { WriteReceipt } from './write-receipt.tsx'

/** What was verified, to write a receipt for it. */
type Source = { readonly workbook: ChosenFile; readonly password: string | undefined }

/** Without a list of keys the office only sees that nothing was altered. */
function isWhole({ verdict: { status } }: Verified, registeredKeys: readonly string[]): boolean {
  return status === 'genuine' || (status === 'unregistered' && registeredKeys.length === 0)
}

/** Says of a workbook whether it is as it was written and whose key signed it; the vault does not change. */
export function VerifyWorkbook() {
  const { t } = useTranslation('exchange')
  const task = useTask('exchange.verify')
  const [text, setText] = useState('')
  const [isJudged, setJudged] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [source, setSource] = useState<Source | null>(null)

  const { run, reset } = task
  const keys: readonly RegisteredKey[] | null = useMemo(() => readRegisteredKeys(text), [text])
  const registeredKeys = useMemo(() => (keys ?? []).map(({ fingerprint }) => fingerprint), [keys])
  const runOn = useCallback(
    (path: string, password: string | undefined) =>
      run({ path, registeredKeys, ...(password === undefined ? {} : { password }) }),
    [registeredKeys, run],
  )
  const { open, locked, forget } = useLockedFile(runOn)

  const verify = async (file: ChosenFile, password?: string) => {
    setJudged(true)
    setVerified(null)
    if (keys === null) return
    const result = await open(file, password)
    if (!result.ok) return
    const name = keys.find(({ fingerprint }) => fingerprint === result.value.fingerprint)?.name ?? ''
    setVerified({ file: file.name, keyName: name, verdict: result.value })
    setSource({ workbook: file, password })
  }

  return (
    <section className={classes.verify} aria-label={t('verify.title')}>
      <h2>{t('verify.title')}</h2>
      <p className={classes.soft}>{t('verify.hint')}</p>
      <RegisteredKeysField
        text={text}
        isJudged={isJudged}
        onJudge={() => setJudged(true)}
        onChange={(changed) => {
          setText(changed)
          setJudged(false)
          // It was given for another list.
          setVerified(null)
        }}
      />
      <WorkbookDrop onFile={(file) => void verify(file)} />
      {locked === null && <FailureNotice failure={task.failure} />}
      {locked && (
        <FilePasswordDialog
          locked={locked}
          isRunning={task.isRunning}
          onSubmit={(password) => void verify(locked.file, password)}
          onClose={() => {
            forget()
            reset()
          }}
        />
      )}
      {verified && <VerdictView verified={verified} />}
      {verified && source && verified.verdict.batch !== null && isWhole(verified, registeredKeys) && (
        <WriteReceipt
          key={source.workbook.handle}
          {...source}
          batch={verified.verdict.batch}
          registeredKeys={registeredKeys}
        />
      )}
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('verify.reading')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </section>
  )
}
