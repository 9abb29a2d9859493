import { ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { writePackage } from '../../office/excel-package.ts'
import { createStyles } from '../../office/excel-styles.ts'
import { addTextTable, type TextTable } from '../../office/excel-table.ts'
import { createWorkbook } from '../../office/excel-workbook.ts'
import { fileFailure } from '../../out-file.ts'
import type { PackFile } from '../pack.ts'
import { answerList, answerNames } from '../packs/known-words.ts'
import { cardLabels } from '../shipped-packs.ts'
import { languageHeading } from './languages.ts'
import { planRepeats } from './plan-repeats.ts'
import { ownColumns } from './survey-columns.ts'
import { surveyRows } from './survey-rows.ts'
import { ownSet } from './zone-sets.ts'
import { zonesSheet } from './zones-sheet.ts'

/** What the export needs to know; `at` is the moment that the workbook's properties name. */
export type WriteInput = { readonly file: PackFile; readonly out: string; readonly at: string }

/**
 * Writes a checklist as an XLSForm to the partial file beside `out`, ready to take its place: work for a thread
 * beside the main one.
 */
export async function writeXlsform(
  { file, out, at }: WriteInput,
  { signal }: TaskControl,
): Promise<Result<null>> {
  const workbook = createWorkbook(at)
  const styles = createStyles()
  for (const table of formTables(file)) addTextTable(workbook, styles, table)
  const noPictures = () => Promise.reject(new Error('a checklist holds no pictures'))
  try {
    await writePackage(workbook, out, noPictures, signal, () => {})
    return ok(null)
  } catch (error) {
    return fileFailure(error, out)
  }
}

/** The sheets of a form: `survey`, `choices`, `settings`, and ours for zones that repeats cannot say. */
export function formTables(file: PackFile): TextTable[] {
  const zones = zoneTable(file)
  return [
    surveyTable(file),
    toTable('choices', choiceColumns(file), choiceRows(file), 2),
    toTable('settings', settingColumns(file), [settingRow(file)], 0),
    ...(zones === null ? [] : [zones]),
  ]
}

type Spec = Omit<TextTable['columns'][number], 'heading'> & { readonly key: string }

function surveyTable(file: PackFile): TextTable {
  const texts = (name: string, width: number) => textColumns(file, name, width)
  const columns: Spec[] = [
    { key: 'type', width: 26 },
    { key: 'name', width: 16, isTextOnly: true },
    ...texts('label', 44),
    ...texts('hint', 44),
    ...texts('guidance_hint', 44),
    { key: 'required', width: 10 },
    { key: 'relevant', width: 30 },
    { key: 'constraint', width: 24 },
    ...texts('constraint_message', 30),
    { key: 'default', width: 14, isTextOnly: true },
    ...Object.values(ownColumns).map((key) => ({ key, width: 20 })),
  ]
  return toTable('survey', columns, surveyRows(file), 2)
}

function choiceColumns(file: PackFile): Spec[] {
  return [
    { key: 'list_name', width: 20 },
    { key: 'name', width: 16, isTextOnly: true },
    ...textColumns(file, 'label', 36),
  ]
}

function choiceRows({ items, choiceLists, languages, texts }: PackFile): Record<string, string>[] {
  const row = (list: string, name: string, label: (tag: string) => string | undefined) => ({
    list_name: list,
    name,
    ...Object.fromEntries(languages.map((tag) => [`label::${tag}`, label(tag) ?? ''])),
  })
  const hasAnswers = items.some(({ type }) => type === 'check')
  return [
    ...(hasAnswers ? answerNames : []).map((name) =>
      row(answerList, name, (tag) => cardLabels(tag).answers?.[name]),
    ),
    ...Object.entries(choiceLists).flatMap(([list, names]) =>
      names.map((name) => row(list, name, (tag) => texts[tag]?.choices[list]?.[name])),
    ),
  ]
}

// Other tools take a title in several languages for an error, so that only the first is in their column.
function settingColumns({ languages }: PackFile): Spec[] {
  return [
    { key: 'form_title', width: 36 },
    { key: 'form_id', width: 24, isTextOnly: true },
    { key: 'version', width: 12, isTextOnly: true },
    { key: 'default_language', width: 20 },
    ...languages.slice(1).map((language) => ({ key: `kagimori_title::${language}`, width: 36, language })),
  ]
}

function settingRow({ id, version, languages, texts }: PackFile): Record<string, string> {
  const [first = 'ja', ...others] = languages
  return {
    form_title: texts[first]?.title ?? '',
    form_id: id,
    version,
    default_language: languageHeading(first),
    ...Object.fromEntries(others.map((tag) => [`kagimori_title::${tag}`, texts[tag]?.title ?? ''])),
  }
}

function zoneTable(file: PackFile): TextTable | null {
  const { zoneSets, texts, languages, items } = file
  const repeats = new Set(planRepeats(file).map(({ kind }) => kind))
  const own = [...new Set(Object.values(texts).flatMap(({ zoneKinds }) => Object.keys(zoneKinds)))]
  const unsaid = new Set(own.filter((kind) => !repeats.has(kind)))
  if (unsaid.size === 0 && JSON.stringify(zoneSets) === JSON.stringify(ownSet(items))) return null
  const row = (set: string, kind: string) => {
    const isNamedHere = unsaid.delete(kind)
    const label = (tag: string) => (isNamedHere ? (texts[tag]?.zoneKinds[kind] ?? '') : '')
    return { set, kind, ...Object.fromEntries(languages.map((tag) => [`label::${tag}`, label(tag)])) }
  }
  const rows = [
    ...Object.entries(zoneSets).flatMap(([set, kinds]) =>
      kinds.length === 0 ? [row(set, '')] : kinds.map((kind) => row(set, kind)),
    ),
    ...own.flatMap((kind) => (unsaid.has(kind) ? [row('', kind)] : [])),
  ]
  const columns: Spec[] = [
    { key: 'set', width: 16 },
    { key: 'kind', width: 20 },
    ...textColumns(file, 'label', 30),
  ]
  return toTable(zonesSheet, columns, rows, 2)
}

function textColumns({ languages }: PackFile, name: string, width: number): Spec[] {
  return languages.map((language) => ({ key: `${name}::${language}`, width, language }))
}

function toTable(
  name: string,
  columns: readonly Spec[],
  rows: readonly Readonly<Record<string, string>>[],
  frozenColumns: number,
): TextTable {
  return {
    name,
    frozenColumns,
    columns: columns.map(({ key, ...column }) => ({ ...column, heading: headingOf(key) })),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  }
}

function headingOf(key: string): string {
  const [name = '', language] = key.split('::')
  return language === undefined ? name : `${name}::${languageHeading(language)}`
}
