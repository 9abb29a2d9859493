import type {
  Finding,
  ImprovementAction,
  Inspection,
  InspectionHead,
  ItemValue,
  Photo,
  PhotoEdits,
  RankingWeights,
  Severity,
  Zone,
} from '../../shared/inspections/contract.ts'
import { findParked, readConditions } from '../../shared/inspections/parked.ts'
import { defaultWeights, firstAction } from '../../shared/inspections/ranking.ts'
import { countProgress, hasSeverity, suggestSeverity } from '../../shared/inspections/rules.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { type ActionRow, listActionsOfInspection } from './action-store.ts'
import { type FindingRow, listFindings } from './finding-store.ts'
import { type InspectionRow, listAnsweredItems, listInspectionRows } from './inspection-store.ts'
import { proposeAction } from './measures.ts'
import type { Pack, PackItem } from './pack.ts'
import { findPack } from './pack-store.ts'
import { listPhotosOfInspection, type PhotoRow } from './photo-store.ts'
import { pairFrom, toStatedPair } from './stated-pair.ts'
import { listZones, type ZoneRow } from './zone-store.ts'

/** A photo as the contract shows it. */
export function toPhoto(row: PhotoRow): Photo {
  return {
    id: row.id,
    findingId: row.findingId,
    caption: toStatedPair(pairFrom(row, 'caption')),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    sha256: row.sha256,
    mediaType: row.mediaType,
    isSecret: row.isSecret === 1,
    edits: row.edits === null ? null : (JSON.parse(row.edits) as PhotoEdits),
    hasOriginal: row.originalAttachmentId !== null,
    isRemoved: row.isRemoved === 1,
    revision: row.revision,
  }
}

/** An improvement action as the contract shows it. */
export function toAction(row: ActionRow): ImprovementAction {
  return {
    id: row.id,
    findingId: row.findingId,
    measureId: row.measureId,
    text: toStatedPair(pairFrom(row, 'text')),
    costTier: row.costTier,
    effort: row.effort,
    owner: row.owner,
    dueOn: row.dueOn,
    isQuickWin: row.isQuickWin === 1,
    isRemoved: row.isRemoved === 1,
    revision: row.revision,
  }
}

/** What a finding is shown with: its item, if the checklist holds it, and the local language. */
export type FindingPlace = { readonly item: PackItem | undefined; readonly language: string }

/** A finding as the contract shows it; a gap without an action of its own holds the library's proposal. */
export function toFinding(
  row: FindingRow,
  actionRows: readonly ActionRow[],
  photos: readonly PhotoRow[],
  { item, language }: FindingPlace,
): Finding {
  const suggestedSeverity = suggestSeverity(row.assetLevel, row.answer)
  const isGap = hasSeverity(row.answer)
  const own = actionRows.map(toAction)
  const proposal = isGap && firstAction(own) === undefined ? proposeAction(item, row.id, language) : null
  const first = firstAction(own)
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    itemId: row.itemId,
    zoneId: row.zoneId === '' ? null : row.zoneId,
    answer: row.answer,
    value: row.value === null ? null : (JSON.parse(row.value) as ItemValue),
    assetLevel: row.assetLevel,
    severity: countingSeverity(row),
    suggestedSeverity,
    severityReason: row.severityReason,
    reason: row.reason,
    note: toStatedPair(pairFrom(row, 'note')),
    action: { ja: first?.text.ja ?? null, local: first?.text.local ?? null },
    actions: proposal === null ? own : [...own, proposal],
    isKept: row.isKept === 1,
    revision: row.revision,
    savedAt: row.updatedAt,
    photos: photos.map(toPhoto),
  }
}

/** The severity that counts: the expert's, else as suggested; null where the answer is no gap. */
export function countingSeverity({
  answer,
  assetLevel,
  severity,
}: Pick<FindingRow, 'answer' | 'assetLevel' | 'severity'>): Severity | null {
  return hasSeverity(answer) ? (severity ?? suggestSeverity(assetLevel, answer)) : null
}

/** A zone as the contract shows it. */
export function toZone({ id, kind, nameJa, nameLocal, isRemoved }: ZoneRow): Zone {
  return { id, kind, name: { ja: nameJa, local: nameLocal }, isRemoved: isRemoved === 1 }
}

/** The weights by which an inspection ranks its gaps. */
export function weightsOf({ weights }: Pick<InspectionRow, 'weights'>): RankingWeights {
  return weights === null ? defaultWeights : (JSON.parse(weights) as RankingWeights)
}

/** The checklist an inspection stands on; undefined for one that this vault does not hold. */
export function packOf(db: ReadableDatabase, row: InspectionRow): Pack | undefined {
  return findPack(db, row.checklistId, row.checklistVersion)
}

/** An inspection without its findings, with how far it is. */
export function toHead(
  db: ReadableDatabase,
  { weights: _, ...row }: InspectionRow,
  answeredItemIds: ReadonlySet<string>,
): InspectionHead {
  const items = findPack(db, row.checklistId, row.checklistVersion)?.items ?? []
  const newest = findPack(db, row.checklistId)?.version ?? row.checklistVersion
  return {
    ...row,
    newerVersion: newest === row.checklistVersion ? null : newest,
    ...countProgress(items, row.siteKind, answeredItemIds),
  }
}

/** An inspection with its findings and their photos; removed photos are among them, marked. */
export function readInspection(db: ReadableDatabase, row: InspectionRow): Inspection {
  const pack = packOf(db, row)
  const items = new Map(pack?.items.map((item) => [item.id, item]))
  const photos = groupByFinding(listPhotosOfInspection(db, row.id))
  const actions = groupByFinding(listActionsOfInspection(db, row.id))
  const zones = listZones(db, row.id).map(toZone)
  const findings = listFindings(db, row.id).map((finding) =>
    toFinding(finding, actions.get(finding.id) ?? [], photos.get(finding.id) ?? [], {
      item: items.get(finding.itemId),
      language: row.language,
    }),
  )
  const removed = new Set(zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
  const conditions = readConditions(pack?.items ?? [])
  // Without its checklist in this vault nothing can be judged, and nothing is parked.
  const parked = pack === undefined ? new Map() : findParked(conditions, findings, removed)
  const answered = findings
    .filter((each) => !parked.has(each.id) && (each.answer !== 'unchecked' || each.value !== null))
    .map((finding) => finding.itemId)
  return {
    ...toHead(db, row, new Set(answered)),
    zones,
    findings,
    parked: [...parked].map(([findingId, cause]) => ({ findingId, cause })),
    weights: weightsOf(row),
  }
}

/** Every inspection of an engagement with all it holds, in the order they began. */
export function readInspections(db: ReadableDatabase, engagementId: string): Inspection[] {
  return listInspectionRows(db, engagementId).map((row) => readInspection(db, row))
}

/** The inspections of an engagement without findings, in the order they began. */
export function readHeads(db: ReadableDatabase, engagementId: string): InspectionHead[] {
  return listInspectionRows(db, engagementId).map((row) => toHead(db, row, listAnsweredItems(db, row.id)))
}

/** Rows by the finding they belong to, in their order. */
export function groupByFinding<T extends { readonly findingId: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const siblings = groups.get(row.findingId)
    if (siblings === undefined) groups.set(row.findingId, [row])
    else siblings.push(row)
  }
  return groups
}
