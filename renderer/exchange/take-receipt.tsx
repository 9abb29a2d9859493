import { Button } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { DoneNotice } from '../ui/done-notice.tsx'
import { DropArea } from '../ui/drop-area.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { useFileChoice } from '../ui/use-file-choice.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useTask } from '../ui/use-task.ts'
import classes from './exchange.module.css'

/** Takes a receipt of JETRO's office by choice or by drop: it closes the batch that it is for. */
export function TakeReceipt() {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const task = useTask('exchange.takeReceipt')
  const [taken, setTaken] = useState<Output<'exchange.takeReceipt'> | null>(null)

  const take = async ({ handle }: ChosenFile) => {
    setTaken(null)
    const result = await task.run({ path: handle })
    if (result.ok) setTaken(result.value)
  }
  const { choose, drop, isRefused } = useFileChoice('receipt', (file) => void take(file))

  return (
    <section className={classes.receipt} aria-label={t('takeReceipt.title')}>
      <h3>{t('takeReceipt.title')}</h3>
      <DropArea className={classes.drop} onFiles={(files) => void drop(files)}>
        <p className={classes.soft}>{t('takeReceipt.drop')}</p>
        {isRefused && <p role="alert">{t('verify.notOnDisk')}</p>}
        <Button
          variant="default"
          leftSection={<IconMailCheck size={20} stroke={1.75} aria-hidden />}
          loading={task.isRunning}
          onClick={() => void choose()}
        >
          {t('takeReceipt.choose')}
        </Button>
      </DropArea>
      <FailureNotice failure={task.failure} />
      {taken && (
        <DoneNotice
          title={t(taken.isNew ? 'takeReceipt.taken' : 'takeReceipt.known', {
            number: formatNumber(taken.batch, language),
          })}
          order={3}
        />
      )}
    </section>
  )
}
