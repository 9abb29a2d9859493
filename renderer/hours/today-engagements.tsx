import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import classes from './today.module.css'
import { TodayEngagementRow } from './today-engagement-row.tsx'

type TodayEngagementsProps = { readonly engagements: Output<'engagements.list'>['items'] }

/** Every engagement with its latest inspection and the ways into it. */
export function TodayEngagements({ engagements }: TodayEngagementsProps) {
  const { t } = useTranslation('hours')
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('today.links')}</h2>
      </div>
      <Table className={classes.table} aria-label={t('today.links')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('today.company')}</Table.Th>
            <Table.Th>{t('totals.remaining')}</Table.Th>
            <Table.Th>{t('today.inspection')}</Table.Th>
            <Table.Th>
              <span className="k-visually-hidden">{t('list.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {engagements.map((engagement) => (
            <TodayEngagementRow key={engagement.id} engagement={engagement} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
