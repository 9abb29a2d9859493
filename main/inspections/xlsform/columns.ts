import type { Grid, GridRow } from '../../office/excel-grid.ts'
import { languageOf } from './languages.ts'
import type { Problems } from './problems.ts'

/** A column of a sheet: what it holds, and in which language if it holds texts. */
export type Column = {
  readonly number: number
  readonly heading: string
  /** In small letters, by its usual name; null for one that XLSForm and this application do not know. */
  readonly key: string | null
  readonly language: string | null
}

/** The columns of a sheet by what they hold. */
export type Columns = {
  readonly all: readonly Column[]
  readonly find: (key: string, language?: string | null) => Column | undefined
  readonly has: (key: string) => boolean
}

/** The texts that a sheet may hold in several languages. */
export const translated: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'form_title',
])

/** Other names of columns: of older forms, of the reference's list of synonyms, and our own of a title. */
const otherNames: Readonly<Record<string, string>> = {
  caption: 'label',
  value: 'name',
  command: 'type',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::readonly': 'read_only',
  'bind::calculate': 'calculation',
  'bind::jr:constraintmsg': 'constraint_message',
  'constraint-msg': 'constraint_message',
  readonly: 'read_only',
  calculate: 'calculation',
  required_msg: 'required_message',
  requiredmsg: 'required_message',
  'repeat-count': 'repeat_count',
  'jr:count': 'repeat_count',
  title: 'form_title',
  set_form_title: 'form_title',
  kagimori_title: 'form_title',
  set_form_id: 'form_id',
  id_string: 'form_id',
}

/**
 * Reads the headings of a sheet. `plainLanguage` is the one of texts whose heading names none; headings that
 * cannot be told apart or name no language are faults.
 */
export function readColumns(
  grid: Grid,
  known: ReadonlySet<string>,
  plainLanguage: string,
  problems: Problems,
): Columns {
  const found = new Map<string, Column>()
  const all = [...(headRow(grid)?.cells ?? [])].map(([number, cell]): Column => {
    const heading = cell.kind === 'text' ? cell.text.trim() : ''
    const column = { number, heading, ...parseHeading(heading, known, plainLanguage) }
    if (column.key !== null && translated.has(column.key) && column.language === null) {
      problems.fault(grid, 1, number, 'unknown-language', { text: heading })
      return { ...column, key: null }
    }
    const name = columnKey(column.key ?? heading, column.language)
    if (found.has(name)) problems.fault(grid, 1, number, 'duplicate-column', { name: heading })
    else if (column.key !== null) found.set(name, column)
    return column
  })
  return {
    all,
    find: (key, language = null) => found.get(columnKey(key, language)),
    has: (key) => all.some((column) => column.key === key),
  }
}

/** The rows below the headings. */
export function bodyRows(grid: Grid): readonly GridRow[] {
  return grid.rows.filter(({ number }) => number > 1)
}

function headRow(grid: Grid): GridRow | undefined {
  return grid.rows.find(({ number }) => number === 1)
}

function parseHeading(
  heading: string,
  known: ReadonlySet<string>,
  plainLanguage: string,
): Pick<Column, 'key' | 'language'> {
  const key = keyOf(heading)
  if (known.has(key)) return { key, language: translated.has(key) ? plainLanguage : null }
  const [, first = '', rest = ''] = /^(.*?)::(.*)$/s.exec(heading) ?? []
  const base = keyOf(first)
  if (known.has(base) && translated.has(base)) return { key: base, language: languageOf(rest) ?? null }
  return { key: null, language: null }
}

function keyOf(heading: string): string {
  const name = heading.trim().toLowerCase().split(/\s+/).join('_')
  return otherNames[name] ?? name
}

function columnKey(key: string, language: string | null): string {
  return `${key}\n${language ?? ''}`
}
