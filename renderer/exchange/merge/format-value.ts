import { formatDate, formatInstant, formatMinutes, formatNumber } from '../../ui/format.ts'
import { splitField } from './split-field.ts'

/** The words that values are put into. */
export type ValueWords = {
  readonly language: string
  readonly empty: string
  readonly yes: string
  readonly no: string
  /** Of a record that a side removed, and of one that it did not. */
  readonly gone: string
  readonly there: string
  /** The word for one of the choices of a field; undefined for what is no choice. */
  readonly choice: (type: string, field: string, value: string) => string | undefined
  /** The name of the record with this id; undefined for one that nobody here knows. */
  readonly name: (field: string, id: string) => string | undefined
  /** The name of a field that lies inside a value. */
  readonly field: (type: string, name: string) => string
}

type Fields = Readonly<Record<string, unknown>>

/** A merged value as a person reads it; `fields` are those of its part. What nobody foresaw is shown as it is. */
export function formatValue(
  { type, field, fields }: { readonly type: string; readonly field: string; readonly fields: Fields },
  words: ValueWords,
): string {
  if (field === 'removed') return fields.removed === true ? words.gone : words.there
  return format(fields[field], splitField(field).base)

  function format(value: unknown, name: string): string {
    if (value === null || value === undefined || value === '') return words.name(name, '') ?? words.empty
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return formatCount(value, name)
    if (typeof value === 'string') return formatText(value, name)
    if (Array.isArray(value))
      return value.length === 0 ? words.empty : value.map((each) => format(each, name)).join('\n')
    const members = Object.entries(value as Fields)
    return members.map(([key, part]) => `${words.field(type, key)} ${format(part, key)}`).join('  ')
  }

  function formatCount(value: number, name: string): string {
    if (/^(m|.+M)inutes$/.test(name)) return formatMinutes(value)
    return name === 'fiscalYear' ? String(value) : formatNumber(value, words.language)
  }

  function formatText(value: string, name: string): string {
    const word = words.choice(type, name, value) ?? words.name(name, value)
    if (word !== undefined) return word
    return formatMoment(value, words.language, zoneOf(fields, name))
  }
}

/** A day, a local time or an instant as people of the language write it; any other text as it is. */
export function formatMoment(value: string, language: string, timeZone?: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isInstant(`${value}T00:00Z`)) return formatDate(value, language)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && isInstant(`${value}Z`))
    return formatInstant(`${value}Z`, language, 'UTC')
  return isInstant(value) ? formatInstant(value, language, timeZone) : value
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value))
}

/** Work is told in the time of its place; what a stranger's file calls a zone may be none. */
function zoneOf({ timeZone, endTimeZone }: Fields, name: string): string | undefined {
  const zone = name === 'endInstant' ? (endTimeZone ?? timeZone) : name === 'startInstant' ? timeZone : null
  try {
    return typeof zone === 'string' ? new Intl.DateTimeFormat('en', { timeZone: zone }) && zone : undefined
  } catch {
    return undefined
  }
}
