import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../shared/shell.ts'
import { DoneNotice } from '../ui/done-notice.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useFileTask } from '../ui/use-file-task.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'

type WriteReceiptProps = {
  /** The workbook that was found unaltered, and the password it was opened with. */
  readonly workbook: ChosenFile
  readonly password: string | undefined
  readonly batch: number
  readonly registeredKeys: readonly string[]
}

/** Lets JETRO's office tell the expert that a workbook has arrived, by a file that this laptop signs. */
export function WriteReceipt({ workbook, password, batch, registeredKeys }: WriteReceiptProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { write, written, ...task } = useFileTask('exchange.acknowledge')

  const acknowledge = async () => {
    const path = await window.kagimori.files.again(workbook.handle)
    if (path === null) return
    const name = t('writeReceipt.fileName', { number: formatNumber(batch, language) })
    await write('kagimori-receipt', `${name}.kagimori-receipt`, {
      path,
      registeredKeys: [...registeredKeys],
      ...(password === undefined ? {} : { password }),
    })
  }

  return (
    <div className={classes.receipt}>
      <p className={classes.soft}>{t('writeReceipt.hint')}</p>
      <Button
        leftSection={<IconSignature size={20} stroke={1.75} aria-hidden />}
        loading={task.isRunning}
        onClick={() => void acknowledge()}
      >
        {t('writeReceipt.button')}
      </Button>
      <FailureNotice failure={task.failure} />
      {written && (
        <DoneNotice
          title={t('writeReceipt.done', { name: written.file.name })}
          order={3}
          handle={written.file.handle}
        />
      )}
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('writeReceipt.writing')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </div>
  )
}
