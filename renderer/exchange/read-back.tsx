import { Button, Table } from '@mantine/core'
import { IconFileCheck, IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { useTask } from '../ui/use-task.ts'
import classes from './exchange.module.css'

type Checked = { readonly name: string; readonly answer: Output<'exchange.read'> }

/** Reads a workbook back and says whether its records are those that were written. */
export function ReadBack() {
  const { t } = useTranslation('exchange')
  const task = useTask('exchange.read')
  const [checked, setChecked] = useState<Checked | null>(null)

  const check = async () => {
    const file = await window.kagimori.files.chooseOpen('xlsx')
    if (!file) return
    setChecked(null)
    const result = await task.run({ path: file.handle })
    if (result.ok) setChecked({ name: file.name, answer: result.value })
  }

  return (
    <section className={classes.readBack}>
      <h2>{t('readBack.title')}</h2>
      <p>{t('readBack.hint')}</p>
      <Button
        variant="default"
        leftSection={<IconFileSearch size={20} stroke={1.75} aria-hidden />}
        onClick={() => void check()}
      >
        {t('readBack.choose')}
      </Button>
      <FailureNotice failure={task.failure} />
      {checked && <CheckedWorkbook checked={checked} />}
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('readBack.reading')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </section>
  )
}

function CheckedWorkbook({ checked: { name, answer } }: { readonly checked: Checked }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const types = [...new Set(answer.records.map((record) => record.type))]
  return (
    <div className={classes.done} role="status">
      <IconFileCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <h3>{t('readBack.ok', { name })}</h3>
        <p>{t('readBack.schema', { version: answer.schemaVersion })}</p>
        <p className={classes.hash}>{t('hash', { hash: answer.contentHash })}</p>
        <Table className={classes.facts} verticalSpacing={4}>
          <Table.Tbody>
            {types.map((type) => (
              <Table.Tr key={type}>
                <Table.Th scope="row" className={classes.sheet}>
                  {t(`records.${type as 'finding'}`, { defaultValue: type })}
                </Table.Th>
                <Table.Td className={classes.number}>
                  {formatNumber(answer.records.filter((record) => record.type === type).length, language)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}
