import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProfileName } from '../../shared/exchange/manifest.ts'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import { type SheetCounts, sheetsOf } from './sheets-of.ts'
import type { WorkbookContent } from './use-workbook-content.ts'

type WorkbookContentTableProps = {
  readonly content: WorkbookContent
  readonly profile: ProfileName
  /** How many photos that show a secret go in all the same. */
  readonly chosen: number
}

/** The sheets that the workbook will have, what each holds and how much will stand on it. */
export function WorkbookContentTable({ content, profile, chosen }: WorkbookContentTableProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const counts: SheetCounts = {
    cover: null,
    hours: content.entries,
    findings: content.findings,
    actions: content.actions,
    score: content.inspections,
    photos: content.photos + chosen,
    documents: content.drafts,
    plan: content.planLines,
    selfCheck: content.selfChecks,
    assets: content.assets,
  }
  return (
    <Table className={classes.facts} verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('content.sheet')}</Table.Th>
          <Table.Th>{t('content.holds')}</Table.Th>
          <Table.Th className={classes.number}>{t('content.rows')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheetsOf(profile, counts).map((sheet) => (
          <Table.Tr key={sheet}>
            <Table.Th scope="row" className={classes.sheet}>
              {t(`content.${sheet}`)}
            </Table.Th>
            <Table.Td className={classes.soft}>{t(`content.hints.${sheet}`)}</Table.Td>
            <Table.Td className={classes.number}>
              {counts[sheet] === null ? '—' : formatNumber(counts[sheet], language)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
