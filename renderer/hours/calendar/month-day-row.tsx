import { useTranslation } from 'react-i18next'
import { countedMinutes } from '../../../shared/hours/counted-minutes.ts'
import { useWords } from '../../engagements/index.ts'
import { formatMinutes } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { clockSpan } from '../clock.ts'
import { placeOfZone } from './clock-words.ts'
import { formatDayOfMonth, formatWeekday } from './format-day.ts'
import classes from './month.module.css'
import type { MonthDay } from './month-rows.ts'

type MonthDayRowProps = {
  readonly day: MonthDay
  readonly usualZone: string | undefined
  /** The one day that the Tab key stops at. */
  readonly isFirstStop: boolean
  readonly onOpen: (date: string) => void
}

const mostShown = 4

/** One day of the month: what was done, the minutes, and where. */
export function MonthDayRow({ day, usualZone, isFirstStop, onOpen }: MonthDayRowProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const words = useWords()
  const { date, weekday, entries, billed, unbilled } = day
  const zones = [...new Set(entries.flatMap((entry) => [entry.timeZone, entry.endTimeZone]))]
  const isElsewhere = zones.some((zone) => zone !== usualZone)
  const more = entries.length - mostShown
  return (
    <tr data-weekend={weekday > 5 || undefined} data-empty={entries.length === 0 || undefined}>
      <th scope="row">
        <button
          type="button"
          className={classes.day}
          data-day={date}
          tabIndex={isFirstStop ? 0 : -1}
          onClick={() => onOpen(date)}
        >
          {formatDayOfMonth(date, language)}{' '}
          <span className={classes.weekday}>{formatWeekday(date, language)}</span>
        </button>
      </th>
      <td className={classes.entries}>
        {entries.slice(0, mostShown).map((entry) => (
          <span key={entry.id} className={classes.entry} data-unbilled={!entry.billable || undefined}>
            <span className={classes.clock}>{clockSpan(entry)}</span>{' '}
            {countedMinutes(entry) < 0 && `−${formatMinutes(entry.minutes)} `}
            {words.menuItem(entry.menuItem)}
          </span>
        ))}
        {more > 0 && <span className={classes.more}>{t('month.more', { count: more })}</span>}
      </td>
      <td className={classes.number}>{sum(billed)}</td>
      <td className={classes.number}>{sum(unbilled)}</td>
      <td className={classes.number}>{sum(billed + unbilled)}</td>
      <td className={classes.zones}>{isElsewhere ? zones.map(placeOfZone).join(' → ') : ''}</td>
    </tr>
  )

  function sum(minutes: number): string {
    return entries.length === 0 ? '' : formatMinutes(minutes)
  }
}
