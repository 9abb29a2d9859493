import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { EngagementRow } from './engagement-row.tsx'
import classes from './engagement-table.module.css'

type EngagementTableProps = { readonly engagements: readonly Engagement[] }

/** The engagements as a dense table. */
export function EngagementTable({ engagements }: EngagementTableProps) {
  const { t } = useTranslation('engagements')
  return (
    <div className={classes.area}>
      <Table className={classes.table} aria-label={t('home.table')} verticalSpacing="xs">
        <Table.Thead className={classes.heads}>
          <Table.Tr>
            <Table.Th>{t('home.columns.company')}</Table.Th>
            <Table.Th>{t('home.columns.kind')}</Table.Th>
            <Table.Th>{t('home.columns.step')}</Table.Th>
            <Table.Th>{t('home.columns.hours')}</Table.Th>
            <Table.Th className={classes.number}>{t('home.columns.left')}</Table.Th>
            <Table.Th>{t('home.columns.period')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {engagements.map((engagement) => (
            <EngagementRow key={engagement.id} engagement={engagement} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
