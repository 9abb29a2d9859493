import { useRead } from '../../ui/use-read.ts'

/** The months `YYYY-MM` of an engagement that are closed. */
export function useClosedMonths(engagementId: string): ReadonlySet<string> {
  const { data } = useRead('hours.months', { engagementId })
  return new Set(data?.items.filter(({ isClosed }) => isClosed).map(({ month }) => month))
}
