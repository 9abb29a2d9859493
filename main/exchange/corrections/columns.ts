import type { CellField } from '../fields/cell-field.ts'
import { actionColumnFields } from '../sheets/actions.ts'
import { assetColumnFields } from '../sheets/assets.ts'
import { findingColumnFields } from '../sheets/findings.ts'
import { hourColumnFields } from '../sheets/hours.ts'
import { photoColumnFields } from '../sheets/photos.ts'
import { word } from '../words.ts'

/** A column that shows a field, of whatever record. */
export type ShownField = Pick<CellField<never, never>, 'name' | 'say'>

/** The type of the records of a sheet's rows, and the field of each column by its heading. */
export type CorrectedSheet = { readonly type: string; readonly fields: ReadonlyMap<string, ShownField> }

/** The sheets whose cells may be corrected, by their names. */
export const correctedSheets: ReadonlyMap<string, CorrectedSheet> = new Map([
  [word('sheets.hours'), { type: 'time-entry', fields: hourColumnFields }],
  [word('sheets.findings'), { type: 'finding', fields: findingColumnFields }],
  [word('sheets.actions'), { type: 'improvement-action', fields: actionColumnFields }],
  [word('sheets.photos'), { type: 'photo', fields: photoColumnFields }],
  [word('sheets.assets'), { type: 'asset', fields: assetColumnFields }],
])
