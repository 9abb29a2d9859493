import { useSearchParams } from 'react-router'

/** How the hours are shown: the ledger, the time grid of a day, or the table of a month. */
export type CalendarViewName = (typeof calendarViews)[number]

/** All views, in the order of the switch. */
export const calendarViews = ['list', 'day', 'month'] as const

/** The chosen view and day, and how to choose others. */
export type CalendarView = {
  readonly name: CalendarViewName
  /** `YYYY-MM-DD`; the month view shows its month. */
  readonly day: string
  readonly show: (name: CalendarViewName, day?: string) => void
}

/** Keeps view and day in the address, so that going back and reloading lead to the same place. */
export function useCalendarView(firstDay: string): CalendarView {
  const [params, setParams] = useSearchParams()
  const name = calendarViews.find((each) => each === params.get('view')) ?? 'list'
  const asked = params.get('day') ?? ''
  const day = isDate(asked) ? asked : firstDay
  return {
    name,
    day,
    show: (next, nextDay = day) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          after.delete('entry')
          after.set('view', next)
          after.set('day', nextDay)
          return after
        },
        { replace: next === name },
      ),
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
