import type { UiLanguage } from '../../../shared/languages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Grid, type Grids, readGrids } from '../../office/excel-grid.ts'
import { PackageRefused } from '../../office/package-read.ts'
import { codeOf } from '../../vault/index.ts'
import { maxItems, maxLanguages, type PackFile } from '../pack.ts'
import { checkPack } from '../packs/check-pack.ts'
import { type ReadPack, toReadPack } from '../packs/pack-file.ts'
import type { PackProblem, ProblemCode } from '../packs/problem.ts'
import { createTeller } from '../packs/say-problems.ts'
import { tidyPack } from '../packs/tidy-pack.ts'
import { assemblePack, type Form, type Places } from './assemble.ts'
import { claimedLanguages, judgeCells, openSheet, reportUnknown } from './cells.ts'
import { choiceColumns, readChoices, reportAnswerLabels } from './choices-sheet.ts'
import { createProblems, type Problems } from './problems.ts'
import { readSettings } from './settings-sheet.ts'
import { ownColumns, surveyColumns } from './survey-columns.ts'
import { readSurvey } from './survey-sheet.ts'
import { readZones, zoneColumns, zonesSheet } from './zones-sheet.ts'

const maxRows = 5000

/**
 * Reads a checklist from an XLSForm: work for a thread beside the main one. `CHECKLIST_REFUSED` with all that is
 * wrong, at its places, `NOT_FOUND` or `UNSUPPORTED_FILE`.
 */
export async function readXlsform({
  path,
  language,
}: {
  readonly path: string
  readonly language: UiLanguage
}): Promise<Result<ReadPack>> {
  const teller = await createTeller(language)
  const problems = createProblems()
  try {
    const grids = await readGrids(path, ['survey', 'choices', 'settings', zonesSheet], maxRows)
    const file = readForm(grids, path, problems)
    return file === null || problems.hasFaults()
      ? teller.refuse(problems.all())
      : ok(toReadPack(file, teller.warn(problems.all())))
  } catch (error) {
    if (error instanceof PackageRefused) {
      problems.fault(null, null, null, error.reason as ProblemCode)
      return teller.refuse(problems.all())
    }
    const reason = codeOf(error)
    if (reason === 'ENOENT') return fail('NOT_FOUND', { path })
    if (reason !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
    throw error
  }
}

function readForm(
  { grids, others, hasExternalLinks }: Grids,
  path: string,
  problems: Problems,
): PackFile | null {
  if (hasExternalLinks) problems.fault(null, null, null, 'external-links')
  for (const name of others) problems.warn({ name }, null, null, 'unknown-sheet', { name })
  const long = grids.filter(({ rowCount }) => rowCount > maxRows)
  for (const grid of long) {
    problems.fault(grid, null, null, 'too-many-rows', { rows: grid.rowCount, limit: maxRows })
  }
  if (long.length > 0) return null
  for (const grid of grids) judgeCells(grid, problems)
  const find = (name: string): Grid | undefined =>
    grids.find((grid) => grid.name.trim().toLowerCase() === name)
  const settings = readSettings(find('settings'), path, problems)
  const open = (name: string, known: ReadonlySet<string>) => {
    const grid = find(name)
    return grid === undefined ? null : openSheet(grid, known, settings.language, problems)
  }
  const survey = open('survey', surveyColumns)
  const choices = open('choices', choiceColumns)
  const zones = open(zonesSheet, zoneColumns)
  if (survey === null) {
    problems.fault(null, null, null, 'missing-sheet', { name: 'survey' })
    return null
  }
  for (const key of ['type', 'name', 'label']) {
    if (!survey.columns.has(key)) problems.fault(survey.grid, 1, null, 'missing-column', { name: key })
  }
  // Without these every row below would be told wrong again.
  if (!survey.columns.has('type') || !survey.columns.has('name') || survey.grid.rowCount > maxRows)
    return null

  const sheets = [survey, choices, zones].filter((sheet) => sheet !== null)
  for (const sheet of sheets) reportUnknown(sheet, problems)
  const languages = claimedLanguages(settings.sheet === null ? sheets : [...sheets, settings.sheet], problems)
  if (languages.length === 0) languages.push(settings.language)
  if (languages.length > maxLanguages) {
    problems.fault(null, null, null, 'too-many-languages', { number: languages.length, limit: maxLanguages })
    return null
  }
  const read = readChoices(choices, problems)
  const form: Form = {
    settings,
    survey: readSurvey(survey, read, problems),
    choices: { sheet: choices, read },
    zones: zones === null ? null : { sheet: zones, read: readZones(zones, languages, problems) },
    languages,
  }
  const { questions, usedLists } = form.survey
  if (questions.length > maxItems) {
    problems.fault(survey.grid, null, null, 'too-many-items', { items: questions.length, limit: maxItems })
    return null
  }
  if (questions.length === 0) {
    if (!problems.hasFaults()) problems.fault(survey.grid, null, null, 'no-items')
    return null
  }
  reportAnswerLabels(choices, read, usedLists, languages, problems)
  if (choices === null && [...usedLists].some((list) => !read.isAnswers(list)))
    problems.fault(null, null, null, 'missing-sheet', { name: 'choices' })
  const { file, places } = assemblePack(form, problems)
  const tidy = tidyPack(file)
  report(checkPack(tidy, form.survey.declared), form, places, problems)
  return problems.hasFaults() ? null : tidy
}

const columnOfField: Readonly<Record<string, string>> = {
  ...ownColumns,
  title: 'label',
  evidence: 'hint',
  guidance: 'guidance_hint',
  constraintMessage: 'constraint_message',
  id: 'form_id',
  choices: 'type',
  kind: 'kind',
}

/** Tells the faults of the checklist at their cells; what was already told of a cell is not told again. */
function report(found: readonly PackProblem[], form: Form, places: Places, problems: Problems): void {
  const told = new Set(
    problems
      .all()
      .flatMap(({ isWarning, sheet, row, column }) => (isWarning ? [] : [[sheet, row, column].join('\n')])),
  )
  for (const { code, part, field, language, values } of found) {
    const head = form.settings.sheet === null ? undefined : { sheet: form.settings.sheet, row: null }
    const place = part === '' ? head : places.get(part)
    const key = part === '' && field === 'title' ? 'form_title' : (columnOfField[field] ?? field)
    const column =
      place?.sheet.columns.find(key, language ?? null) ??
      (key === 'form_title' ? place?.sheet.columns.find(key, '') : undefined)
    const row = place?.row?.number ?? (place === head ? form.settings.row : null)
    const at = [place?.sheet.grid.name ?? null, row, column?.number ?? null]
    if (column !== undefined && told.has(at.join('\n'))) continue
    problems.fault(place?.sheet.grid ?? null, row, column?.number ?? null, code, {
      part,
      language: language ?? '',
      ...values,
    })
  }
}
