import { Button, Table } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetProblem } from '../../../shared/inspections/contract.ts'
import { copyText } from '../../ui/copy-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './checklists.module.css'
import { problemsAsText } from './problems-as-text.ts'

type ProblemListProps = {
  readonly title: string
  readonly problems: readonly SheetProblem[]
  /** How many there are, where not all are listed. */
  readonly count: number
}

/** What is wrong with a file, cell by cell, to be read beside it, or copied. */
export function ProblemList({ title, problems, count }: ProblemListProps) {
  const { t } = useTranslation('xlsform')
  const language = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const id = useId()
  const isInSheet = problems.some(({ sheet }) => sheet !== null)
  const CopyIcon = isCopied ? IconCheck : IconCopy
  return (
    <section className={classes.problems} aria-labelledby={id}>
      <header className={classes.problemsHead}>
        <h2 id={id}>
          {title}
          {count > problems.length && (
            <span className={classes.soft}>
              {t('list.shown', {
                shown: formatNumber(problems.length, language),
                all: formatNumber(count, language),
              })}
            </span>
          )}
        </h2>
        <Button
          variant="default"
          leftSection={<CopyIcon size={18} stroke={1.75} aria-hidden />}
          onClick={() => setCopied(copyText(problemsAsText(problems)))}
        >
          {t('list.copy')}
        </Button>
        <span role="status" className="k-visually-hidden">
          {isCopied && t('list.copied')}
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.problemsBody} aria-label={title} tabIndex={0}>
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              {isInSheet && (
                <>
                  <Table.Th className={classes.sheet}>{t('list.sheet')}</Table.Th>
                  <Table.Th className={classes.number}>{t('list.row')}</Table.Th>
                  <Table.Th className={classes.column}>{t('list.column')}</Table.Th>
                </>
              )}
              <Table.Th>{t('list.message')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ sheet, row, column, code, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <Table.Tr key={`${index} ${code}`}>
                {isInSheet && (
                  <>
                    <Table.Td className={classes.sheet}>{sheet}</Table.Td>
                    <Table.Td className={classes.number}>{row}</Table.Td>
                    <Table.Td className={classes.column}>{column}</Table.Td>
                  </>
                )}
                <Table.Td className={classes.message}>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}
