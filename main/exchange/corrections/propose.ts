import { createHash } from 'node:crypto'
import type { Proposal } from '../../../shared/exchange/merge-contract.ts'
import {
  type CellDifference,
  compareShown,
  type ShownRow,
  type ShownValue,
} from '../../../shared/exchange/shown-cells.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { ReadSheet } from '../../office/excel-sheets.ts'
import { PackageRefused } from '../../office/package-read.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { hashContent } from '../content-hash.ts'
import { sayIn } from '../fields/cell-field.ts'
import type { WorkbookContent } from '../read-workbook.ts'
import { readShownRows, recordedRows } from '../shown-rows.ts'
import { isTakenOver, judgeCell } from './kind.ts'
import { kindOf } from './kinds.ts'
import { type Asked, standTogether } from './stand-together.ts'
import { type TracedField, traceIn } from './trace.ts'

/** A workbook that came back, with the cells of all its sheets. */
export type ReturnedWorkbook = {
  readonly sheets: readonly ReadSheet[]
  readonly content: Pick<WorkbookContent, 'manifest' | 'records'>
}

type Cell = { readonly difference: CellDifference; readonly place: number }
type FieldCell = Cell & { readonly traced: TracedField }
type Placed = { readonly proposal: Proposal; readonly place: number }

// What is accepted is not proposed again: more come when the file is read once more.
const mostProposals = 2000
// Nobody reads more of a value that is refused.
const longestRefused = 1000

/**
 * The cells that somebody changed in a workbook, as proposals; none where what its cells showed is not proven. A cell
 * that says what the vault says by now is none, nor is a sum that follows others. Writes nothing.
 */
export function proposeCorrections(db: ReadableDatabase, { sheets, content }: ReturnedWorkbook): Proposal[] {
  const recorded = provenRows(sheets, content.manifest?.cellsHash)
  const shown = readShownRows(sheets)
  const trace = traceIn(recorded, shown, content.records)
  const ofFields: FieldCell[] = []
  const others: Placed[] = []
  for (const [place, difference] of (recorded.length === 0 ? [] : compareShown(recorded, shown)).entries()) {
    const traced = trace(difference)
    if (traced !== null) ofFields.push({ difference, place, traced })
    else if (!difference.isFormula) others.push({ place, proposal: toProposal(difference, null, 'no-field') })
  }
  const engagementId = content.records.find(({ type }) => type === 'engagement')?.id
  const acceptable: Placed[] = []
  for (const cells of groupBy(ofFields, ({ traced }) => `${traced.type} ${traced.id}`).values()) {
    for (const one of proposeRecord(db, engagementId, cells)) {
      const list = one.proposal.refusal === null ? acceptable : others
      list.push(one)
    }
    if (acceptable.length >= mostProposals) break
  }
  return [...acceptable, ...others]
    .slice(0, mostProposals)
    .sort((a, b) => a.place - b.place)
    .map(({ proposal }) => proposal)
}

/** What the cells showed when the file was written, where its manifest says so. */
function provenRows(sheets: readonly ReadSheet[], cellsHash: string | undefined): readonly ShownRow[] {
  try {
    const { lines, rows } = recordedRows(sheets)
    return rows !== null && hashContent(lines) === cellsHash ? rows : []
  } catch (error) {
    if (error instanceof PackageRefused) return []
    throw error
  }
}

/** The proposals of the cells of one record. */
function proposeRecord(
  db: ReadableDatabase,
  engagementId: string | undefined,
  cells: readonly FieldCell[],
): Placed[] {
  const [first] = cells
  const record = first && kindOf(first.traced.type)?.open(db, first.traced.id)
  if (first === undefined) return []
  if (record === undefined || record.engagementId !== engagementId)
    return cells.map((cell) => refused(cell, 'not-here'))
  const proposals: Placed[] = []
  const asked: (Asked & { readonly cell: FieldCell })[] = []
  for (const cell of cells) {
    const { difference, traced } = cell
    const field = traced.field.name
    const recorded = sayIn(traced.field, difference.recorded)
    const shown = sayIn(traced.field, difference.shown)
    if (isTakenOver(record, field, shown) && !difference.isFormula) continue
    const judged = judgeCell(record, { field, recorded, shown })
    const change = difference.isFormula && typeof judged !== 'string' ? 'bad-value' : judged
    if (typeof change === 'string') proposals.push(refused(cell, change))
    else asked.push({ field, change, cell })
  }
  const together = standTogether(first.traced.type, record, asked)
  for (const each of asked) proposals.push(refused(each.cell, together.refused.get(each) ?? null))
  return proposals
}

function refused({ difference, place, traced }: FieldCell, refusal: Proposal['refusal']): Placed {
  return { place, proposal: toProposal(difference, traced, refusal) }
}

function toProposal(
  difference: CellDifference,
  traced: TracedField | null,
  refusal: Proposal['refusal'],
): Proposal {
  const { sheet, cell, row } = difference
  const say = (value: ShownValue) => (traced === null ? value : sayIn(traced.field, value))
  const [recorded, shown] = [say(difference.recorded), say(difference.shown)]
  // Of another file that lies in the same place nothing was decided.
  const content = JSON.stringify([traced?.type, traced?.id, traced?.field.name, row, recorded, shown])
  const mark = createHash('sha256').update(content).digest('base64url').slice(0, 16)
  return {
    id: `${sheet}!${cell}:${mark}`,
    sheet,
    cell,
    recorded,
    shown: refusal === null ? shown : cut(shown),
    record: traced && { type: traced.type, id: traced.id },
    field: traced?.field.name ?? null,
    refusal,
  }
}

function cut(value: ShownValue): ShownValue {
  return typeof value === 'string' && value.length > longestRefused
    ? `${value.slice(0, longestRefused)}…`
    : value
}
