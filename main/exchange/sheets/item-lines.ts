import type { FindingRow, InspectionRow } from '../../../shared/exchange/rows.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/index.ts'
import type { StyledCell } from '../../office/excel-sheet.ts'
import type { SheetContext } from './context.ts'

/** An item at which something was recorded, or which waits for its answer. */
export type ItemLine = {
  readonly inspection: InspectionRow
  readonly checklist: Checklist | undefined
  readonly item: ChecklistItem | undefined
  readonly itemId: string
  readonly finding: FindingRow | null
}

/** A line at which something was recorded. */
export type FindingLine = ItemLine & { readonly finding: FindingRow }

/** The lines of all inspections: items in the order of their checklists, the zones of each in that of the walk. */
export function linesOf({ rows }: SheetContext): ItemLine[] {
  return rows.inspections.flatMap((inspection) => {
    const summary = rows.summaries.get(inspection.id)
    const { checklist } = summary ?? {}
    const order = new Map(inspection.zones.map(({ id }, index) => [id, index]))
    const placeOf = ({ zoneId }: FindingRow) => (zoneId === null ? -1 : (order.get(zoneId) ?? order.size))
    const findings = groupBy(
      inspection.findings.toSorted((a, b) => placeOf(a) - placeOf(b)),
      ({ itemId }) => itemId,
    )
    const items = new Map(checklist?.items.map((item) => [item.id, item]))
    return [...new Set([...items.keys(), ...findings.keys()])].flatMap((itemId): ItemLine[] => {
      const line = { inspection, checklist, item: items.get(itemId), itemId }
      const found = findings.get(itemId)
      if (found !== undefined) return found.map((finding) => ({ ...line, finding }))
      return summary?.openItems.has(itemId) ? [{ ...line, finding: null }] : []
    })
  })
}

/** The lines at which something was recorded. */
export function findingLinesOf(context: SheetContext): FindingLine[] {
  return linesOf(context).flatMap((line) =>
    line.finding === null ? [] : [{ ...line, finding: line.finding }],
  )
}

/** Finds the line of a finding, whether it counts or is hidden; undefined where its inspection is not shown. */
export function lineFinder({ rows }: SheetContext): (findingId: string) => FindingLine | undefined {
  const shown = rows.inspections.flatMap(({ findings }) => findings)
  const findings = new Map([...shown, ...rows.hidden.findings].map((finding) => [finding.id, finding]))
  const inspections = new Map(
    rows.inspections.map((inspection) => {
      const removed = rows.hidden.zones.filter(({ inspectionId }) => inspectionId === inspection.id)
      return [inspection.id, { ...inspection, zones: [...inspection.zones, ...removed] }]
    }),
  )
  return (findingId) => {
    const finding = findings.get(findingId)
    const inspection = inspections.get(finding?.inspectionId ?? '')
    if (finding === undefined || inspection === undefined) return undefined
    const { itemId } = finding
    const { checklist } = rows.summaries.get(inspection.id) ?? {}
    return { inspection, checklist, item: checklist?.items.find(({ id }) => id === itemId), itemId, finding }
  }
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

/** Lines in the order in which the card names their keys, others last. */
export function inCardOrder<T>(
  checklist: Checklist,
  kind: string,
  lines: readonly T[],
  keyOf: (line: T) => string,
): T[] {
  const names = Object.keys(checklist.labels.ja[kind] ?? {})
  const placeOf = (line: T) => (names.includes(keyOf(line)) ? names.indexOf(keyOf(line)) : names.length)
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The name of a finding's zone in both languages; empty for the site as a whole. */
export function zonePair({ zones }: InspectionRow, zoneId: string | null): [string, string] {
  if (zoneId === null) return ['', '']
  const name = zones.find(({ id }) => id === zoneId)?.name
  return [name?.ja ?? (name?.local ? '' : zoneId), name?.local ?? '']
}

/** Two short words in one cell, the Japanese above the local one; null for none. */
export function bothOf([ja, local]: readonly [string, string]): string | null {
  return [...new Set([ja, local])].filter((text) => text !== '').join('\n') || null
}

/** A cell in the language of a site: a text of ours, which may be in its stand-in, or one that was typed there. */
export function inLanguage(
  content: string | null,
  { checklist, inspection }: Pick<ItemLine, 'checklist' | 'inspection'>,
  isOurs: boolean,
): StyledCell {
  return { content, style: { language: isOurs ? (checklist?.language ?? 'en') : inspection.language } }
}
