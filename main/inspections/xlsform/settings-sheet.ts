import { basename, extname } from 'node:path'
import type { Grid } from '../../office/excel-grid.ts'
import { tidyText } from '../packs/tidy-pack.ts'
import { openSheet, reportUnknown, type Sheet, textAt } from './cells.ts'
import { languageOf } from './languages.ts'
import type { Problems } from './problems.ts'

/** What the settings of a form say, with what the reference and `docs/data-formats.md` put where they are silent. */
export type Settings = {
  readonly sheet: Sheet | null
  readonly row: number | null
  readonly id: string
  readonly version: string
  /** The language of texts whose heading names none. */
  readonly language: string
  /** The title in a language; empty where the sheet has titles, but none for this language. */
  readonly titleIn: (language: string) => string
}

const known: ReadonlySet<string> = new Set(['form_title', 'form_id', 'version', 'default_language'])

/** Reads the settings; without the sheet the file's name is the form's id. */
export function readSettings(grid: Grid | undefined, path: string, problems: Problems): Settings {
  const fileName = tidyText(basename(path, extname(path)))
  if (grid === undefined) {
    return { sheet: null, row: null, id: fileName, version: '1', language: 'ja', titleIn: () => fileName }
  }
  const sheet = openSheet(grid, known, '', problems)
  const [row, ...others] = sheet.rows
  for (const { number } of others) problems.warn(grid, number, null, 'extra-settings-row')
  reportUnknown({ ...sheet, rows: row === undefined ? [] : [row] }, problems)
  const read = (key: string, language: string | null = null) =>
    row === undefined ? '' : textAt(row, sheet.columns.find(key, language))
  const id = read('form_id') || fileName
  const plainTitle = read('form_title', '')
  const hasTitles = sheet.columns.all.some(
    ({ key, language }) => key === 'form_title' && language !== null && read(key, language) !== '',
  )
  return {
    sheet,
    row: row?.number ?? null,
    id,
    version: read('version') || '1',
    language: readDefaultLanguage(sheet, read('default_language'), row?.number ?? null, problems),
    titleIn: (language) => read('form_title', language) || plainTitle || (hasTitles ? '' : id),
  }
}

function readDefaultLanguage(
  { grid, columns }: Sheet,
  text: string,
  row: number | null,
  problems: Problems,
): string {
  if (text === '' || text.toLowerCase() === 'default') return 'ja'
  const language = languageOf(text)
  if (language !== undefined) return language
  problems.fault(grid, row, columns.find('default_language')?.number ?? null, 'unknown-language', { text })
  return 'ja'
}
