import type { FindingRow, InspectionRow } from '../../../shared/exchange/rows.ts'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/index.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { groupBy } from '../group-by.ts'
import { word } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 18 },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' } },
  { heading: word('columns.group'), width: 16 },
  { heading: word('columns.itemJa'), width: 30 },
  { heading: word('columns.itemLocal'), width: 30 },
  { heading: word('columns.area'), width: 12 },
  { heading: word('columns.answerJa'), width: 11 },
  { heading: word('columns.answerLocal'), width: 15 },
  { heading: word('columns.severityJa'), width: 11 },
  { heading: word('columns.severityLocal'), width: 12 },
  { heading: word('columns.noteJa'), width: 36 },
  { heading: word('columns.noteLocal'), width: 36 },
  { heading: word('columns.reason'), width: 20 },
  { heading: word('columns.photoCount'), width: 9, style: { align: 'center' } },
  { heading: word('columns.edition'), width: 9 },
]

/** An item at which something was recorded, or which waits for its answer. */
export type ItemLine = {
  readonly inspection: InspectionRow
  readonly checklist: Checklist | undefined
  readonly item: ChecklistItem | undefined
  readonly itemId: string
  readonly finding: FindingRow | null
}

/** Writes 現地点検結果: every finding, and the unanswered items of started inspections as 未確認. */
export const writeFindings: WriteSheet = (sheet, context) => {
  addTable(
    sheet,
    context.styles,
    columns,
    linesOf(context).map((line) => findingRow(line, context)),
  )
}

/** The lines of all inspections in the order of their checklists. */
export function linesOf({ rows }: SheetContext): ItemLine[] {
  return rows.inspections.flatMap((inspection) => {
    const summary = rows.summaries.get(inspection.id)
    const { checklist } = summary ?? {}
    const findings = groupBy(inspection.findings, ({ itemId }) => itemId)
    const items = new Map(checklist?.items.map((item) => [item.id, item]))
    return [...new Set([...items.keys(), ...findings.keys()])].flatMap((itemId): ItemLine[] => {
      const line = { inspection, checklist, item: items.get(itemId), itemId }
      const found = findings.get(itemId)
      if (found !== undefined) return found.map((finding) => ({ ...line, finding }))
      return summary?.openItems.has(itemId) ? [{ ...line, finding: null }] : []
    })
  })
}

/** A word of the card in both languages, e.g. of an answer; empty for none. */
export function labelPair(
  checklist: Checklist | undefined,
  kind: string,
  key: string | null,
): [string, string] {
  if (key === null) return ['', '']
  const { ja, local } = checklist?.labels ?? { ja: {}, local: {} }
  return [ja[kind]?.[key] ?? key, local[kind]?.[key] ?? key]
}

/** Cell styles of the local language of an inspection. */
export function inLanguage(content: string | null, { checklist, inspection }: ItemLine, isOurs: boolean) {
  return { content, style: { language: isOurs ? (checklist?.language ?? 'en') : inspection.language } }
}

function findingRow(line: ItemLine, context: SheetContext): Row {
  const { inspection, checklist, item, itemId, finding } = line
  const [answerJa, answerLocal] = labelPair(checklist, 'answers', finding?.answer ?? 'unchecked')
  const [severityJa, severityLocal] = labelPair(checklist, 'severities', finding?.severity ?? null)
  return {
    // An item without an answer has no record of its own: the inspection stands for it.
    id: finding?.id ?? inspection.id,
    cells: [
      siteName(context, inspection.siteId),
      itemId,
      labelPair(checklist, 'groups', item?.group ?? null)[0],
      item?.ja.title ?? '',
      inLanguage(item?.local.title ?? '', line, true),
      finding?.zoneId ?? null,
      answerJa,
      inLanguage(answerLocal, line, true),
      severityJa,
      inLanguage(severityLocal, line, true),
      finding?.note.ja ?? null,
      inLanguage(finding?.note.local ?? null, line, false),
      finding?.reason ?? null,
      finding?.photos.length ?? 0,
      finding === null ? null : editionCell(context, 'finding', finding.id, finding.revision),
    ],
  }
}
