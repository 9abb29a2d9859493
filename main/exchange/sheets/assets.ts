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
import { addRow, addTable, type CellContent, type Column, type StyledCell } from '../../office/excel-sheet.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, type WriteSheet } from './context.ts'

type Line = {
  readonly asset: AssetRow
  readonly number: string
  readonly assessment: Assessment
  /** The language of the sites, in which the local names are written. */
  readonly language: string
  readonly timeZone: string
}

type AssetColumn = Column & { readonly cell: (line: Line) => CellContent | StyledCell }

const center: StyleSpec = { align: 'center' }
const { fields, points } = assetTexts

const column = (
  heading: string,
  width: number,
  cell: AssetColumn['cell'],
  style?: StyleSpec,
): AssetColumn => ({ heading, width, cell, ...(style === undefined ? {} : { style }) })

/** A text in Japanese and, beside it, in the language of the sites. */
const pair = (name: 'name' | 'outline' | 'location', width: number): AssetColumn[] => [
  column(
    `${fields[name]}\n（${word('sides.ja')}）`,
    width,
    ({ asset }) =>
      asset[name]?.ja ?? (name === 'name' && asset.name === undefined ? word('assets.masked') : null),
  ),
  column(`${fields[name]}\n（${word('sides.local')}）`, width, ({ asset, language }) => ({
    content: asset[name]?.local ?? null,
    style: { language },
  })),
]

const proposed = (name: keyof typeof fields) => `${fields[name]}\n（${word('unconfirmed')}）`

const assetColumns: readonly AssetColumn[] = [
  column(fields.number, 8, ({ number }) => number, center),
  ...pair('name', 20),
  column(fields.category, 10, ({ asset: { kind } }) => kind && assetTexts.categories[categoryOf(kind)]),
  column(fields.kind, 18, ({ asset }) => asset.kind && assetTexts.kinds[asset.kind]),
  ...pair('outline', 26),
  column(fields.owner, 9, ({ asset }) => asset.owner && assetTexts.owners[asset.owner]),
  column(fields.department, 13, ({ asset }) => asset.department ?? null),
  column(fields.manager, 13, ({ asset }) => asset.manager ?? null),
  column(fields.media, 13, ({ asset }) => listOf(asset.media.map((each) => assetTexts.media[each]))),
  ...pair('location', 16),
  column(
    fields.managedInJapan,
    11,
    ({ asset: { managedInJapan } }) => managedInJapan && assetTexts.judgements[managedInJapan],
    center,
  ),
  column(fields.accessHolders, 16, ({ asset }) => asset.accessHolders ?? null),
  column(fields.externalHolders, 16, ({ asset }) => asset.externalHolders ?? null),
  column(fields.origin, 16, ({ asset }) => asset.origin && assetTexts.origins[asset.origin]),
  column(
    fields.personalData,
    10,
    ({ asset: { personalData } }) =>
      personalData === null ? null : assetTexts.judgements[personalData ? 'yes' : 'no'],
    center,
  ),
  column(fields.level, 9, ({ asset }) => asset.level && assetTexts.levels[asset.level], center),
  column(
    fields.secretSince,
    17,
    ({ asset, timeZone }) => {
      const since = secretSince(asset.levelHistory)
      return since === null ? null : Math.floor(localSerial(since, timeZone))
    },
    { numFmt: dateFormat, align: 'center' },
  ),
  column(fields.marking, 10, ({ asset }) => asset.marking && assetTexts.markings[asset.marking]),
  column(fields.measures, 24, ({ asset }) => listOf(asset.measures.map((each) => assetTexts.measures[each]))),
  column(fields.retention, 16, ({ asset }) => asset.retention ?? null),
  ...(['value', 'damage', 'likelihood'] as const).map((name) =>
    column(fields[name], 16, ({ asset }) => scoreText(points[name], asset[name])),
  ),
  column(fields.damageNote, 16, ({ asset }) => asset.damageNote ?? null),
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
  column(
    fields.usefulness,
    8,
    ({ asset }) => asset.usefulness && assetTexts.judgements[asset.usefulness],
    center,
  ),
  column(fields.usefulnessReason, 18, ({ asset }) => asset.usefulnessReason ?? null),
  column(
    fields.nonPublic,
    9,
    ({ asset }) => asset.nonPublic && assetTexts.judgements[asset.nonPublic],
    center,
  ),
  column(fields.nonPublicReason, 18, ({ asset }) => asset.nonPublicReason ?? null),
  column(fields.managed, 11, ({ asset }) => asset.managed && assetTexts.managedStates[asset.managed], center),
  column(fields.managedEvidence, 18, ({ asset }) => asset.managedEvidence ?? null),
  column(proposed('verdict'), 24, ({ assessment }) => verdictText(assessment)),
  column(fields.remarks, 20, ({ asset }) => asset.remarks ?? null),
]

const columns: readonly Column[] = [...assetColumns, ...editionColumns]
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
          ...assetColumns.map(({ cell }) => cell(line)),
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

/** Several words in one cell, a line each; null for none. */
function listOf(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map((name) => `・${name}`).join('\n')
}

function scoreText(names: Readonly<Record<string, string>>, score: number | null): string | null {
  return score === null ? null : `${score}：${names[score]}`
}

function verdictText({ verdict }: Assessment): string | null {
  if (verdict === null) return null
  if (verdict.kind !== null) return assetTexts.verdicts[verdict.kind]
  const open = verdict.open.map((name) => fields[name]).join('・')
  return assetTexts.verdicts.open.replace('{{requirements}}', open)
}
