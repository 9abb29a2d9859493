import assetTexts from '../../../locales/ja/assets.json' with { type: 'json' }
import {
  type Assessment,
  type AssetRow,
  assess,
  assetNumbers,
  categoryOf,
  secretSince,
} from '../../../shared/assets/index.ts'
import { dateFormat, localSerial } from '../../office/excel-dates.ts'
import { addRow, addTable, type Column } from '../../office/excel-sheet.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { type AssetChange, assetFields, type ShownAsset } from '../fields/asset-fields.ts'
import { type CellField, fieldsByHeading } from '../fields/cell-field.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, type WriteSheet } from './context.ts'
import { cellsOf, type LineColumn } from './line-columns.ts'

type Line = {
  readonly asset: AssetRow
  readonly number: string
  readonly assessment: Assessment
  /** The language of the sites, in which the local names are written. */
  readonly language: string
  readonly timeZone: string
}

type AssetColumn = LineColumn<Line, ShownAsset, AssetChange>
type Shown = Extract<AssetColumn, { readonly cell: unknown }>['cell']

const center: StyleSpec = { align: 'center' }
const { fields } = assetTexts

const column = (heading: string, width: number, cell: Shown, style?: StyleSpec): AssetColumn => ({
  heading,
  width,
  cell,
  ...(style === undefined ? {} : { style }),
})

const fieldColumn = (
  heading: string,
  width: number,
  field: CellField<ShownAsset, AssetChange>,
  style: StyleSpec = {},
): AssetColumn => ({ heading, width, field, style })

/** A text in Japanese and, beside it, in the language of the sites. */
const pair = (name: 'name' | 'outline' | 'location', width: number): AssetColumn[] => [
  fieldColumn(`${fields[name]}\n（${word('sides.ja')}）`, width, assetFields[`${name}Ja`]),
  {
    heading: `${fields[name]}\n（${word('sides.local')}）`,
    width,
    field: assetFields[`${name}Local`],
    look: ({ language }) => ({ language }),
  },
]

const proposed = (name: keyof typeof fields) => `${fields[name]}\n（${word('unconfirmed')}）`

const assetColumns: readonly AssetColumn[] = [
  column(fields.number, 8, ({ number }) => number, center),
  ...pair('name', 20),
  column(fields.category, 10, ({ asset: { kind } }) => kind && assetTexts.categories[categoryOf(kind)]),
  fieldColumn(fields.kind, 18, assetFields.kind),
  ...pair('outline', 26),
  fieldColumn(fields.owner, 9, assetFields.owner),
  fieldColumn(fields.department, 13, assetFields.department),
  fieldColumn(fields.manager, 13, assetFields.manager),
  fieldColumn(fields.media, 13, assetFields.media),
  ...pair('location', 16),
  fieldColumn(fields.managedInJapan, 11, assetFields.managedInJapan, center),
  fieldColumn(fields.accessHolders, 16, assetFields.accessHolders),
  fieldColumn(fields.externalHolders, 16, assetFields.externalHolders),
  fieldColumn(fields.origin, 16, assetFields.origin),
  fieldColumn(fields.personalData, 10, assetFields.personalData, center),
  fieldColumn(fields.level, 9, assetFields.level, center),
  column(
    fields.secretSince,
    17,
    ({ asset, timeZone }) => {
      const since = secretSince(asset.levelHistory)
      return since === null ? null : Math.floor(localSerial(since, timeZone))
    },
    { numFmt: dateFormat, align: 'center' },
  ),
  fieldColumn(fields.marking, 10, assetFields.marking),
  fieldColumn(fields.measures, 24, assetFields.measures),
  fieldColumn(fields.retention, 16, assetFields.retention),
  ...(['value', 'damage', 'likelihood'] as const).map((name) =>
    fieldColumn(fields[name], 16, assetFields[name]),
  ),
  fieldColumn(fields.damageNote, 16, assetFields.damageNote),
  column(proposed('importance'), 10, ({ assessment }) => assessment.importance, center),
  column(proposed('risk'), 10, ({ assessment }) => assessment.risk, center),
  column(
    proposed('suggestedLevel'),
    10,
    ({ assessment: { suggestedLevel } }) => suggestedLevel && assetTexts.levels[suggestedLevel],
    center,
  ),
  column(proposed('priority'), 12, ({ assessment: { priority } }) => ({
    content: priority && assetTexts.priorities[priority],
    style: { align: 'center', isWarning: priority === 'now' },
  })),
  fieldColumn(fields.usefulness, 8, assetFields.usefulness, center),
  fieldColumn(fields.usefulnessReason, 18, assetFields.usefulnessReason),
  fieldColumn(fields.nonPublic, 9, assetFields.nonPublic, center),
  fieldColumn(fields.nonPublicReason, 18, assetFields.nonPublicReason),
  fieldColumn(fields.managed, 11, assetFields.managed, center),
  fieldColumn(fields.managedEvidence, 18, assetFields.managedEvidence),
  column(proposed('verdict'), 24, ({ assessment }) => verdictText(assessment)),
  fieldColumn(fields.remarks, 20, assetFields.remarks),
]

const columns: readonly Column[] = [...assetColumns, ...editionColumns]

/** The fields of an information asset by the headings of their columns. */
export const assetColumnFields = fieldsByHeading(assetColumns)

// As wide as the columns that stand on every page.
const noteColumns: readonly Column[] = [{ heading: '', width: 48 }]

/** Whether there is an asset to be shown. */
export function hasAssets(context: SheetContext): boolean {
  return shownAssets(context).length > 0
}

/** Writes 保有情報リスト: an asset a row; struck out what an earlier workbook carried and was removed since. */
export const writeAssets: WriteSheet = (sheet, context) => {
  const { rows, styles } = context
  const numbers = assetNumbers(rows.assets)
  const language = rows.sites.find((site) => site.language !== 'ja')?.language ?? 'ja'
  const timeZone = rows.sites[0]?.timeZone ?? 'UTC'
  const last = addTable(
    sheet,
    styles,
    columns,
    shownAssets(context).map((asset) => {
      const line = {
        asset,
        number: numbers.get(asset.id) ?? '',
        assessment: assess(asset),
        language,
        timeZone,
      }
      return {
        id: asset.id,
        isStruck: asset.isRemoved,
        cells: [
          ...cellsOf(assetColumns, line, context),
          ...editionCells(context, 'asset', asset.id, asset.revision, asset.isRemoved),
        ],
      }
    }),
  )
  setFilter(sheet, 1, columns.length, last)
  const note = { content: word('assets.note'), style: { role: 'plain' } } as const
  const at = addRow(sheet, styles, noteColumns, { id: '', cells: [note] })
  sheet.mergeCells(at, 2, at, 4)
}

function shownAssets({ rows, wasExported }: SheetContext): AssetRow[] {
  return rows.assets.filter(({ id, isRemoved }) => !isRemoved || wasExported('asset', id))
}

function verdictText({ verdict }: Assessment): string | null {
  if (verdict === null) return null
  if (verdict.kind !== null) return assetTexts.verdicts[verdict.kind]
  const open = verdict.open.map((name) => fields[name]).join('・')
  return assetTexts.verdicts.open.replace('{{requirements}}', open)
}
