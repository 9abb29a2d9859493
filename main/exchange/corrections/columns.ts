import type { CellField } from '../fields/cell-field.ts'
import { actionColumnFields, actionFindingFields } from '../sheets/actions.ts'
import { assetColumnFields } from '../sheets/assets.ts'
import { findingColumnFields } from '../sheets/findings.ts'
import { hourColumnFields } from '../sheets/hours.ts'
import { photoColumnFields } from '../sheets/photos.ts'
import { planColumnFields } from '../sheets/plan.ts'
import { selfCheckColumnFields } from '../sheets/self-check.ts'
import { word } from '../words.ts'

/** A column that shows a field, of whatever record. */
export type ShownField = Pick<CellField<never, never>, 'name' | 'say'>

/** The type of the records of a sheet's rows, and the field of each column by its heading. */
export type CorrectedSheet = {
  readonly type: string
  readonly fields: ReadonlyMap<string, ShownField>
  /** The fields of the record that a row's record belongs to, and where it names that one. */
  readonly parent?: {
    readonly type: string
    readonly idField: string
    readonly fields: ReadonlyMap<string, ShownField>
  }
  /** The column that tells the rows of one record apart, and what stands in it. */
  readonly key?: { readonly heading: string; readonly pattern: RegExp }
}

/** The sheets whose cells may be corrected, by their names. */
export const correctedSheets: ReadonlyMap<string, CorrectedSheet> = new Map([
  [word('sheets.hours'), { type: 'time-entry', fields: hourColumnFields }],
  [word('sheets.findings'), { type: 'finding', fields: findingColumnFields }],
  [
    word('sheets.actions'),
    {
      type: 'improvement-action',
      fields: actionColumnFields,
      parent: { type: 'finding', idField: 'findingId', fields: actionFindingFields },
    },
  ],
  [word('sheets.photos'), { type: 'photo', fields: photoColumnFields }],
  [word('sheets.assets'), { type: 'asset', fields: assetColumnFields }],
  [
    word('sheets.plan'),
    {
      type: 'plan',
      fields: planColumnFields,
      key: { heading: word('plan.number'), pattern: /^[1-9]\d*$/ },
    },
  ],
  [
    word('sheets.selfCheck'),
    {
      type: 'self-check',
      fields: selfCheckColumnFields,
      key: { heading: word('columns.number'), pattern: /^SC-\d{2}$/ },
    },
  ],
])
