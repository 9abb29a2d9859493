import { Table } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { EntryRow } from './entry-row.tsx'
import classes from './entry-table.module.css'
import type { DraftSource } from './first-draft.ts'
import { groupByDay } from './group-by-day.ts'

type EntryTableProps = {
  readonly entries: readonly TimeEntry[]
  readonly source: DraftSource
  /** Months `YYYY-MM` that take no change. */
  readonly closedMonths: ReadonlySet<string>
  readonly editedId: string | null
  /** The entry that another screen points to. */
  readonly pointedId: string | null
  readonly onEdit: (entry: TimeEntry) => void
}

const columns = ['time', 'duration', 'menuItem', 'expert', 'billing', 'note'] as const

/** The ledger 支援時間実績, grouped by local date, the latest day first. */
export function EntryTable({ entries, source, closedMonths, editedId, pointedId, onEdit }: EntryTableProps) {
  const { t } = useTranslation('hours')
  const language = useLanguage()
  if (entries.length === 0) return <p className={classes.empty}>{t('list.empty')}</p>
  return (
    <div className={classes.area}>
      <Table className={classes.table} aria-label={t('list.table')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr className={classes.heads}>
            {columns.map((column) => (
              <Table.Th key={column} className={column === 'duration' ? classes.number : undefined}>
                {t(`list.${column}`)}
              </Table.Th>
            ))}
            <Table.Th>
              <span className="k-visually-hidden">{t('list.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groupByDay(entries).map((day) => (
            <Fragment key={day.date}>
              <Table.Tr className={classes.day}>
                <Table.Th scope="rowgroup">{formatDate(day.date, language)}</Table.Th>
                <Table.Td className={classes.number}>{formatMinutes(day.minutes)}</Table.Td>
                <Table.Td colSpan={columns.length - 1} />
              </Table.Tr>
              {day.entries.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  source={source}
                  isMonthClosed={closedMonths.has(day.date.slice(0, 7))}
                  isEdited={entry.id === editedId}
                  isPointed={entry.id === pointedId}
                  onEdit={() => onEdit(entry)}
                />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
