import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { countedMinutes } from '../../shared/hours/counted-minutes.ts'
import { useWords } from '../engagements/index.ts'
import { formatMinutes } from '../ui/format.ts'
import { clockSpan } from './clock.ts'
import classes from './today.module.css'

type TodayEntriesProps = {
  readonly entries: readonly TimeEntry[]
  readonly engagements: Output<'engagements.list'>['items']
  readonly today: string
}

/** The entries whose local date is today, whichever engagement they belong to. */
export function TodayEntries({ entries, engagements, today }: TodayEntriesProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  const words = useWords()
  const own = entries.filter((entry) => entry.startsAt.startsWith(today))
  const minutes = own.reduce((sum, entry) => sum + countedMinutes(entry), 0)
  const companyOf = (entry: TimeEntry) =>
    engagements.find((each) => each.id === entry.engagementId)?.company.name
  const billingOf = (entry: TimeEntry) => {
    if (entry.reversesId !== null) return t('ledger:row.reversal')
    if (entry.isReversed) return t('ledger:row.reversed')
    return entry.billable ? t('list.billed') : t('list.unbilled')
  }
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('today.entries')}</h2>
        {own.length > 0 && <span>{t('today.total', { duration: formatMinutes(minutes) })}</span>}
      </div>
      {own.length === 0 ? (
        <p className={classes.none}>{t('today.noEntries')}</p>
      ) : (
        <Table className={classes.table} aria-label={t('today.table')}>
          <Table.Tbody>
            {own.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td className={classes.time}>{clockSpan(entry)}</Table.Td>
                <Table.Td className={classes.time}>{formatMinutes(countedMinutes(entry))}</Table.Td>
                <Table.Td>
                  <Link
                    to={`/engagements/${entry.engagementId}/hours?entry=${entry.id}`}
                    className={classes.link}
                  >
                    {companyOf(entry)}
                  </Link>
                </Table.Td>
                <Table.Td>{words.menuItem(entry.menuItem)}</Table.Td>
                <Table.Td>{billingOf(entry)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
