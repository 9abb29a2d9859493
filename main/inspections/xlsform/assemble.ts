import type { GridRow } from '../../office/excel-grid.ts'
import type { PackFile, PackItem, PackTexts } from '../pack.ts'
import { type Sheet, textAt } from './cells.ts'
import type { Choices } from './choices-sheet.ts'
import { inheritConditions } from './conditions.ts'
import type { Problems } from './problems.ts'
import type { Settings } from './settings-sheet.ts'
import type { Frame, Survey } from './survey-sheet.ts'
import { ownSet } from './zone-sets.ts'
import type { Zones } from './zones-sheet.ts'

/** Where a part of a checklist stands in the workbook. */
export type Places = Map<string, { readonly sheet: Sheet; readonly row: GridRow }>

/** All that the sheets say. */
export type Form = {
  readonly settings: Settings
  readonly survey: Survey
  readonly choices: { readonly sheet: Sheet | null; readonly read: Choices }
  readonly zones: { readonly sheet: Sheet; readonly read: Zones } | null
  readonly languages: readonly string[]
}

/** Puts the sheets of a form together as a checklist, and tells where each part of it stands. */
export function assemblePack(form: Form, problems: Problems): { file: PackFile; places: Places } {
  const { settings, survey, choices, zones, languages } = form
  const places: Places = new Map()
  const conditions = inheritConditions(survey, problems)
  const groups = new Map<string, Frame | null>()
  const nextGroup = createGrouping(survey, groups)
  const items = survey.questions.map(({ item, row, frames }): PackItem => {
    places.set(`items.${item.id}`, { sheet: survey.sheet, row })
    const repeats = frames.flatMap(({ of, name }) => (of === 'repeat' && name !== '' ? [name] : []))
    return {
      ...item,
      group: nextGroup(frames),
      relevant: conditions.get(item.id) ?? null,
      zoneKinds: [...repeats, ...item.zoneKinds],
    }
  })
  for (const [name, frame] of groups) {
    if (frame !== null) places.set(`groups.${name}`, { sheet: survey.sheet, row: frame.row })
  }
  const repeats = survey.frames.filter(({ of, name, isFilled }) => of === 'repeat' && isFilled && name !== '')
  for (const { name, row } of repeats) places.set(`zoneKinds.${name}`, { sheet: survey.sheet, row })
  for (const [kind, row] of zones?.read.named ?? []) {
    if (zones === null) break
    const repeat = places.get(`zoneKinds.${kind}`)
    if (repeat === undefined) places.set(`zoneKinds.${kind}`, { sheet: zones.sheet, row })
    else {
      const column = zones.sheet.columns.find('kind')?.number ?? null
      const values = { name: kind, row: repeat.row.number }
      problems.fault(zones.sheet.grid, row.number, column, 'duplicate-name', values)
    }
  }
  for (const { set, kind, row } of zones?.read.rows ?? []) {
    if (zones !== null) places.set(`zoneSets.${set}.${kind}`, { sheet: zones.sheet, row })
  }
  const lists = [...choices.read.lists].filter(([list]) => !isOnlyAnswers(list, form))
  for (const [list, rows] of lists) {
    for (const { name, row } of rows) {
      if (choices.sheet !== null) places.set(`choices.${list}.${name}`, { sheet: choices.sheet, row })
    }
  }
  const file: PackFile = {
    format: 'kagimori-checklist',
    formatVersion: 1,
    id: settings.id,
    version: settings.version,
    languages: [...languages],
    groups: [...groups.keys()],
    items,
    choiceLists: Object.fromEntries(lists.map(([list, rows]) => [list, rows.map(({ name }) => name)])),
    zoneSets: zones === null ? ownSet(items) : { ...zones.read.sets },
    texts: {},
  }
  const texts = languages.map((language) => [language, textsIn(language, form, file, groups, places)])
  return { file: { ...file, texts: Object.fromEntries(texts) }, places }
}

/** The answers are no list of the checklist, unless several of them may be chosen. */
function isOnlyAnswers(list: string, { choices, survey }: Form): boolean {
  if (!choices.read.isAnswers(list)) return false
  return !survey.questions.some(({ item }) => item.choices === list)
}

/** Finds the group of each question: the innermost around it, else its repeat, else one for a run without any. */
function createGrouping({ questions, frames }: Survey, groups: Map<string, Frame | null>) {
  const taken = new Set([...questions.map(({ item }) => item.id), ...frames.map(({ name }) => name)])
  let loose: string | null = null
  return (around: readonly Frame[]): string => {
    const own = around.findLast(({ of, name }) => of === 'group' && name !== '')
    const frame = own ?? around.findLast(({ name }) => name !== '')
    if (frame !== undefined) {
      loose = null
      groups.set(frame.name, frame)
      return frame.name
    }
    loose ??= freeName('ungrouped', taken)
    taken.add(loose)
    groups.set(loose, null)
    return loose
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`
  return name
}

function textsIn(
  language: string,
  { settings, choices, languages }: Form,
  { items, choiceLists }: PackFile,
  groups: ReadonlyMap<string, Frame | null>,
  places: Places,
): PackTexts {
  const title = settings.titleIn(language)
  const read = (part: string, key: string) => {
    const place = places.get(part)
    return place === undefined ? '' : textAt(place.row, place.sheet.columns.find(key, language))
  }
  /** A group or zone without a label in any language is called by its name. */
  const labelOf = (part: string, name: string) => {
    const place = places.get(part)
    if (place === undefined) return title || settings.id
    const isLabelled = languages.some(
      (each) => textAt(place.row, place.sheet.columns.find('label', each)) !== '',
    )
    return isLabelled ? read(part, 'label') : name
  }
  const zoneKinds = [...places.keys()].flatMap((part) =>
    part.startsWith('zoneKinds.') ? [part.slice('zoneKinds.'.length)] : [],
  )
  return {
    title,
    groups: Object.fromEntries([...groups.keys()].map((name) => [name, labelOf(`groups.${name}`, name)])),
    zoneKinds: Object.fromEntries(zoneKinds.map((kind) => [kind, labelOf(`zoneKinds.${kind}`, kind)])),
    items: Object.fromEntries(
      items.map(({ id }) => [
        id,
        {
          title: read(`items.${id}`, 'label'),
          evidence: read(`items.${id}`, 'hint'),
          guidance: read(`items.${id}`, 'guidance_hint'),
          constraintMessage: read(`items.${id}`, 'constraint_message'),
        },
      ]),
    ),
    choices: Object.fromEntries(
      Object.entries(choiceLists).map(([list, names]) => [
        list,
        Object.fromEntries(
          names.map((name) => [name, choices.sheet === null ? '' : read(`choices.${list}.${name}`, 'label')]),
        ),
      ]),
    ),
  }
}
