import { Table } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { describeFailure } from '../ui/describe-failure.ts'
import { DoneNotice } from '../ui/done-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './consolidate.module.css'

/** A workbook of the office that was just written, and what was found on the way. */
export type Consolidated = {
  readonly folder: string
  readonly file: ChosenFile
  readonly answer: Output<'exchange.consolidate'>
}

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle }

/** What was put together, what the checks found, and what was wrong in each file. */
export function ConsolidateResult({ done: { folder, file, answer } }: { readonly done: Consolidated }) {
  const { t } = useTranslation('consolidate')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const files = Object.values(answer.files).reduce((sum, each) => sum + each, 0)
  return (
    <>
      <DoneNotice title={t('done.title', { name: file.name })} order={2} handle={file.handle}>
        <p>{t('done.from', { folder, files: number(files) })}</p>
        <p>
          {t('done.counts', {
            companies: number(answer.companies),
            engagements: number(answer.engagements),
            entries: number(answer.entries),
            findings: number(answer.findings),
          })}
        </p>
        <p className={classes.soft}>{t('done.tables', { names: answer.tables.join('  ') })}</p>
      </DoneNotice>
      <section className={classes.step} aria-label={t('checks.title')}>
        <h2>{t('checks.title')}</h2>
        {answer.checks.length === 0 && <p>{t('checks.none')}</p>}
        <ul className={classes.checks}>
          {answer.checks.map(({ code, level, count }) => {
            const Icon = icons[level]
            return (
              <li key={code} data-level={level}>
                <Icon size={20} stroke={1.75} aria-hidden />
                <span>
                  {t(`levels.${level}`)}: {t(`checks.names.${code}`)}
                </span>
                <span className={classes.count}>{number(count)}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {answer.problems.length > 0 && <FileProblems problems={answer.problems} />}
    </>
  )
}

type FileProblemsProps = { readonly problems: Consolidated['answer']['problems'] }

function FileProblems({ problems }: FileProblemsProps) {
  const { t } = useTranslation('consolidate')
  const language = useLanguage()
  return (
    <section className={classes.step} aria-label={t('files.title')}>
      <h2>{t('files.title')}</h2>
      <Table.ScrollContainer minWidth={480} mah={480}>
        <Table verticalSpacing="xs" fz="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('files.name')}</Table.Th>
              <Table.Th>{t('files.state')}</Table.Th>
              <Table.Th>{t('files.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ file, state, failure, fingerprint, differences }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two folders may hold files of one name
              <Table.Tr key={index}>
                <Table.Td className={classes.name}>{file}</Table.Td>
                <Table.Td>{t(`states.${state}`)}</Table.Td>
                <Table.Td className={classes.name}>
                  {failure === null
                    ? t(`meanings.${state as 'altered'}`, {
                        number: formatNumber(differences, language),
                        fingerprint: fingerprint ?? '',
                      })
                    : describeFailure(t, failure).title}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}
