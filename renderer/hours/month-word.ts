import { dateLocale } from '../ui/format.ts'

/** A month (`2024-09`) as people of the language write it. */
export function formatMonth(month: string, language: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
}
