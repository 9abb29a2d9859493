import type {
  EngagementRows,
  HiddenRows,
  InspectionSummary,
  LedgerPhoto,
  PhotoBalance,
  PhotoRow,
} from '../../shared/exchange/rows.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { Inspection } from '../../shared/inspections/index.ts'
import {
  findPack,
  openItemsOf,
  rankingOf,
  readChecklist,
  readInspections,
  scoreOf,
} from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { type Positions, readPositions } from './read-positions.ts'
import { sortPhotos } from './sort-photos.ts'

type Part = Pick<EngagementRows, 'inspections' | 'summaries' | 'photos'> & {
  readonly hidden: Pick<HiddenRows, 'zones' | 'findings' | 'actions' | 'photos'>
}

/**
 * The inspections of an engagement with what counts of them and what is hidden, and where each of their photos went. Of
 * the photos that show a secret only the chosen ones go in.
 */
export function readInspectionRows(
  db: ReadableDatabase,
  engagementId: string,
  chosenSecrets: ReadonlySet<string>,
): Part {
  const placed = readInspections(db, engagementId).map((inspection) => ({
    inspection,
    positions: readPositions(db, inspection.id),
  }))
  const photos = sortPhotos(db, placed, chosenSecrets)
  const read = placed.map((each) => toRows(each, photos))
  const all = <T>(pick: (part: Part['hidden']) => readonly T[]): T[] =>
    read.flatMap(({ hidden }) => pick(hidden))
  return {
    inspections: read.map(({ row }) => row),
    summaries: new Map(placed.map(({ inspection }) => [inspection.id, summarise(db, inspection)])),
    photos,
    hidden: {
      zones: all(({ zones }) => zones),
      findings: all(({ findings }) => findings),
      actions: all(({ actions }) => actions),
      photos: [...photos.removed, ...photos.secret].map(({ photo }) => photo),
    },
  }
}

/** An inspection with where its parts stand. */
export type PlacedInspection = { readonly inspection: Inspection; readonly positions: Positions }

function toRows({ inspection, positions }: PlacedInspection, photos: PhotoBalance) {
  const { id, siteId, siteKind, checklistId, checklistVersion, language, startedAt, weights } = inspection
  const isParked = parkedIn(inspection)
  const zones = inspection.zones.map((zone) => ({ ...zone, position: positions.zones.get(zone.id) ?? 0 }))
  const exported = byFinding(photos.exported)
  const parked = byFinding(photos.parked)
  const findings = inspection.findings.map((finding) => ({
    ...finding,
    actions: finding.actions.map((action) => ({
      ...action,
      position: positions.actions.get(action.id ?? '') ?? 0,
    })),
  }))
  const live = findings.filter((finding) => !isParked(finding))
  const row = {
    ...{ id, siteId, siteKind, checklistId, checklistVersion, language, startedAt, weights },
    zones: zones.filter(({ isRemoved }) => !isRemoved),
    findings: live.map((finding) => ({
      ...finding,
      actions: finding.actions.filter(({ isRemoved }) => !isRemoved),
      photos: exported.get(finding.id) ?? [],
    })),
  }
  const hidden = {
    zones: zones.filter(({ isRemoved }) => isRemoved).map((zone) => ({ ...zone, inspectionId: id })),
    findings: findings.filter(isParked).map((each) => ({ ...each, photos: parked.get(each.id) ?? [] })),
    actions: live.flatMap(({ actions }) => actions.filter(({ isRemoved }) => isRemoved)),
    photos: [],
  }
  return { row, hidden }
}

function parkedIn({ parked }: Inspection): (finding: { readonly id: string }) => boolean {
  const ids = new Set(parked.map(({ findingId }) => findingId))
  return ({ id }) => ids.has(id)
}

function byFinding(taken: readonly LedgerPhoto[]): Map<string, PhotoRow[]> {
  return groupBy(
    taken.map(({ photo }) => photo),
    ({ findingId }) => findingId,
  )
}

function summarise(db: ReadableDatabase, inspection: Inspection): InspectionSummary {
  const { checklistId, checklistVersion, language, weights } = inspection
  const pack = findPack(db, checklistId, checklistVersion)
  const ranking = rankingOf(inspection, weights)
  return {
    checklist: pack && readChecklist(pack, language),
    score: pack && scoreOf(inspection, pack),
    ranking: new Map(ranking.map((each) => [each.findingId, each])),
    openItems: new Set(pack && openItemsOf(inspection, pack)),
  }
}
