import { z } from 'zod'
import { filePath, languageTag, listOf } from '../fields.ts'
import { read, task, write } from '../method.ts'
import { itemType } from './words.ts'

/** The name of an item, as XLSForm allows it: a letter or `_`, then letters, digits, `_`, `-` and `.`. */
export const itemId = z
  .string()
  .max(64)
  .regex(/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u)

const packId = z.string().min(1).max(64)
const packVersion = z.string().min(1).max(64)

const itemTexts = z.object({
  title: z.string(),
  /** What to look at; the hint of an XLSForm. Empty where a checklist gives none. */
  evidence: z.string(),
  /** How to rate what is seen; the guidance hint of an XLSForm. Empty where a checklist gives none. */
  guidance: z.string(),
  /** What to say when a value breaks the item's constraint; empty without one. */
  constraintMessage: z.string(),
})

/** One item of a checklist with its texts in Japanese and in one more language. */
export const checklistItem = z.object({
  id: itemId,
  type: itemType,
  group: z.string(),
  objective: z.string().nullable(),
  addressee: z.string().nullable(),
  requirement: z.string().nullable(),
  isoControl: z.string().nullable(),
  siteKind: z.enum(['factory', 'office', 'both']),
  /** The kinds of zone where the item is looked for on the walk; empty: at the site as a whole. */
  zoneKinds: z.array(z.string()),
  /** By whom a secret leaves where this is missing: `partner`, `local-staff`, `outsider`. */
  leakRoutes: z.array(z.string()),
  /** Measures of the library that close the gap, the best first. */
  measures: z.array(z.string()),
  /** Asked only while this is true (XLSForm's `relevant`); null: always. */
  relevant: z.string().nullable(),
  isRequired: z.boolean(),
  /** What a value must satisfy (XLSForm's `constraint`, `.` being the value); null: anything of its type. */
  constraint: z.string().nullable(),
  /** The value an answer starts from; null without one. */
  default: z.string().nullable(),
  /** The list of choices of a `select_one` or `select_multiple`. */
  choices: z.string().nullable(),
  ja: itemTexts,
  local: itemTexts,
})

const choice = z.object({ name: z.string(), ja: z.string(), local: z.string() })

const cardLabels = z.record(z.string(), z.record(z.string(), z.string()))

/** A checklist 点検表; `language` is what `local` is written in, `isFallback` that it is not what was asked for. */
export const checklist = z.object({
  id: z.string(),
  version: z.string(),
  title: z.object({ ja: z.string(), local: z.string() }),
  language: z.string(),
  isFallback: z.boolean(),
  languages: z.array(z.string()),
  groups: z.array(z.string()),
  items: z.array(checklistItem),
  choiceLists: z.record(z.string(), z.array(choice)),
  /** The zones a walk may start from, by the name of the sample. */
  zoneSets: z.record(z.string(), z.array(z.string())),
  /** Words of the card (answers, severities, objectives, …) in Japanese and in `language`. */
  labels: z.object({ ja: cardLabels, local: cardLabels }),
})

const checklistHead = z.object({
  id: z.string(),
  version: z.string(),
  title: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  itemCount: z.int(),
  /** Comes with the application and cannot be removed. */
  isShipped: z.boolean(),
  /** The version that a new inspection begins with. */
  isNewest: z.boolean(),
  /** How many inspections stand on this version. */
  inspectionCount: z.int(),
})

/** A place in a workbook that a person can go to; rows from 1, columns as Excel names them, null: the sheet. */
export const sheetProblem = z.object({
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})

const changedItem = z.object({
  itemId,
  /** Names of the facts that differ: `title`, `guidance`, `relevant`, … */
  fields: z.array(z.string()),
  before: z.object({ ja: z.string(), local: z.string() }),
  after: z.object({ ja: z.string(), local: z.string() }),
})

/** What differs between two versions of a checklist, with the titles of what was added and removed. */
export const checklistDifference = z.object({
  from: z.string(),
  to: z.string(),
  added: z.array(z.object({ itemId, title: z.object({ ja: z.string(), local: z.string() }) })),
  removed: z.array(z.object({ itemId, title: z.object({ ja: z.string(), local: z.string() }) })),
  changed: z.array(changedItem),
})

const imported = z.object({
  checklistId: z.string(),
  version: z.string(),
  items: z.int(),
  languages: z.array(z.string()),
  warnings: z.array(sheetProblem),
})

export type Checklist = z.infer<typeof checklist>
export type ChecklistItem = z.infer<typeof checklistItem>
export type ChecklistHead = z.infer<typeof checklistHead>
export type ChecklistDifference = z.infer<typeof checklistDifference>
export type SheetProblem = z.infer<typeof sheetProblem>

const pack = { id: packId, version: packVersion.optional() }

/** The methods on checklists; without a `version` the newest one is meant. */
export const checklistsContract = {
  'checklists.list': read(z.strictObject({}), listOf(checklistHead)),
  'checklists.get': read(z.strictObject({ ...pack, language: languageTag }), checklist),
  'checklists.compare': read(
    z.strictObject({ id: packId, from: packVersion, to: packVersion, language: languageTag }),
    checklistDifference,
  ),
  /** Takes in a checklist from an XLSForm (`.xlsx`), whole or not at all. */
  'checklists.importXlsform': task(z.strictObject({ path: filePath }), imported),
  'checklists.exportXlsform': task(
    z.strictObject({ ...pack, out: filePath }),
    z.object({ path: z.string(), items: z.int(), warnings: z.array(sheetProblem) }),
  ),
  /** Takes in a checklist from a file of `exportPack`, which carries its texts. */
  'checklists.importPack': task(z.strictObject({ path: filePath }), imported),
  'checklists.exportPack': task(
    z.strictObject({ ...pack, out: filePath }),
    z.object({ path: z.string(), items: z.int() }),
  ),
  /** Removes an imported version that no inspection stands on. */
  'checklists.remove': write(z.strictObject({ id: packId, version: packVersion }), z.object({ id: packId })),
} as const
