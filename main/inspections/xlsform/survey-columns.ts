import type { GridRow } from '../../office/excel-grid.ts'
import type { ProblemCode } from '../packs/problem.ts'
import { type Sheet, textAt } from './cells.ts'
import type { Problems } from './problems.ts'

/** The fact of an item that each column of ours holds; other tools pass these columns over. */
export const ownColumns = {
  objective: 'kagimori_objective',
  addressee: 'kagimori_addressee',
  requirement: 'kagimori_requirement',
  isoControl: 'kagimori_iso',
  siteKind: 'kagimori_site',
  zoneKinds: 'kagimori_zones',
  leakRoutes: 'kagimori_routes',
  measures: 'kagimori_measures',
} as const

/** Columns of XLSForm whose content is passed over: the checklist stays whole without it. */
const passedOver = [
  'appearance',
  'parameters',
  'required_message',
  'repeat_count',
  'trigger',
  'image',
  'audio',
  'video',
  'big-image',
  'media::image',
  'media::audio',
  'media::video',
  'media::big-image',
  'autoplay',
  'rows',
  'save_to',
]

/** The columns that a question alone may fill. */
const ofItems = [
  'hint',
  'guidance_hint',
  'required',
  'constraint',
  'constraint_message',
  'default',
  ...Object.values(ownColumns),
]

/** The columns of the survey sheet that are read or reported by name. */
export const surveyColumns: ReadonlySet<string> = new Set([
  'type',
  'name',
  'label',
  'relevant',
  'disabled',
  'calculation',
  'choice_filter',
  'read_only',
  ...ofItems,
  ...passedOver,
])

const yes: ReadonlySet<string> = new Set(['yes', 'true', 'true()'])
const no: ReadonlySet<string> = new Set(['', 'no', 'false', 'false()'])

/** What a cell of yes and no says; null for a condition or anything else. */
export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

/** Notes what a question's row holds that is not read: as a fault where the checklist would mean something else. */
export function reportColumns({ grid, columns }: Sheet, row: GridRow, problems: Problems): void {
  for (const { number, key, heading } of columns.all) {
    if (key === null || !row.cells.has(number)) continue
    const text = textAt(row, { number })
    const code = faultOf(key, text)
    if (code !== null) problems.fault(grid, row.number, number, code, { text })
    else if (passedOver.includes(key))
      problems.warn(grid, row.number, number, 'unsupported-column', { name: heading })
  }
}

function faultOf(key: string, text: string): ProblemCode | null {
  switch (key) {
    case 'calculation':
      return 'calculation'
    case 'choice_filter':
      return 'choice-filter'
    case 'read_only':
      return readYesNo(text) === false ? null : 'read-only'
    case 'appearance':
      return /\bsearch\s*\(/.test(text) ? 'external-choices' : null
    default:
      return null
  }
}

/** Notes what the row of a group or repeat holds that only a question can have. */
export function reportGroupRow(
  { grid, columns }: Sheet,
  row: GridRow,
  isEnd: boolean,
  problems: Problems,
): void {
  const read = isEnd ? ['type', 'name', 'label'] : ['type', 'name', 'label', 'relevant']
  for (const { number, key, heading } of columns.all) {
    if (key === null || read.includes(key) || !row.cells.has(number)) continue
    problems.warn(grid, row.number, number, 'not-for-groups', { name: heading })
  }
}
