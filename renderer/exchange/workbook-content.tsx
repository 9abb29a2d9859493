import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import type { WorkbookContent } from './use-workbook-content.ts'

type WorkbookContentTableProps = {
  readonly content: WorkbookContent
  /** How many photos that show a secret go in all the same. */
  readonly chosen: number
}

const sheets = ['hours', 'findings', 'actions', 'score', 'photos', 'documents'] as const

/** The sheets of the workbook and how much will stand on each. */
export function WorkbookContentTable({ content, chosen }: WorkbookContentTableProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const counts = {
    hours: content.entries,
    findings: content.findings,
    actions: content.actions,
    score: content.inspections,
    photos: content.photos + chosen,
    documents: content.drafts,
  }
  return (
    <Table className={classes.facts} verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('content.sheet')}</Table.Th>
          <Table.Th className={classes.number}>{t('content.rows')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheets.map((sheet) => (
          <Table.Tr key={sheet}>
            <Table.Th scope="row" className={classes.sheet}>
              {t(`content.${sheet}`)}
            </Table.Th>
            <Table.Td className={classes.number}>{formatNumber(counts[sheet], language)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
