import { Fragment, type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatMonth } from '../month-word.ts'
import classes from './month.module.css'
import { MonthDayRow } from './month-day-row.tsx'
import { type MonthSums, monthTable } from './month-rows.ts'

type MonthTableProps = {
  readonly month: string
  /** The day that the arrow keys begin with. */
  readonly day: string
  readonly entries: readonly TimeEntry[]
  readonly usualZone: string | undefined
  readonly onOpen: (day: string) => void
}

const columns = ['billed', 'unbilled', 'total'] as const

/** One row a day, sums by week and month; the arrow keys go from day to day, Enter opens one. */
export function MonthTable({ month, day, entries, usualZone, onOpen }: MonthTableProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const body = useRef<HTMLTableElement>(null)
  const table = useMemo(() => monthTable(month, entries), [month, entries])

  const onKeyDown = (event: KeyboardEvent) => {
    const jumps: Readonly<Record<string, number>> = {
      ArrowUp: -1,
      ArrowLeft: -1,
      ArrowDown: 1,
      ArrowRight: 1,
      PageUp: -7,
      PageDown: 7,
      Home: -31,
      End: 31,
    }
    const by = jumps[event.key]
    const days = [...(body.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])]
    const at = days.indexOf(event.target as HTMLElement)
    if (by === undefined || at === -1) return
    event.preventDefault()
    days[Math.max(0, Math.min(at + by, days.length - 1))]?.focus()
  }

  const sums = ({ billed, unbilled }: MonthSums) => (
    <>
      {[billed, unbilled, billed + unbilled].map((minutes, index) => (
        <td key={columns[index]} className={classes.number}>
          {formatMinutes(minutes)}
        </td>
      ))}
      <td />
    </>
  )
  return (
    <table
      ref={body}
      className={classes.table}
      aria-label={t('month.table', { month: formatMonth(month, language) })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">{t('month.day')}</th>
          <th scope="col">{t('month.entries')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes.number}>
              {t(`month.${column}`)}
            </th>
          ))}
          <th scope="col">{t('month.zones')}</th>
        </tr>
      </thead>
      <tbody>
        {table.weeks.map((week) => (
          <Fragment key={week.days[0]?.date}>
            {week.days.map((each) => (
              <MonthDayRow
                key={each.date}
                day={each}
                usualZone={usualZone}
                isFirstStop={each.date === day}
                onOpen={onOpen}
              />
            ))}
            <tr className={classes.week}>
              <th scope="row" colSpan={2}>
                {t('month.week')}
              </th>
              {sums(week)}
            </tr>
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr className={classes.sum}>
          <th scope="row" colSpan={2}>
            {t('month.sum')}
          </th>
          {sums(table)}
        </tr>
      </tfoot>
    </table>
  )
}
