import type { EngagementRows, FindingRow, InspectionSummary, PhotoRow } from '../../shared/exchange/rows.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { Finding, Inspection } from '../../shared/inspections/index.ts'
import {
  findPack,
  openItemsOf,
  rankingOf,
  readChecklist,
  readInspections,
  scoreOf,
} from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { sortPhotos } from './sort-photos.ts'

type Part = Pick<EngagementRows, 'inspections' | 'summaries' | 'photos'>

/**
 * The inspections of an engagement with what counts of them, and where each of their photos went. Of the photos
 * that show a secret only the chosen ones go in.
 */
export function readInspectionRows(
  db: ReadableDatabase,
  engagementId: string,
  chosenSecrets: ReadonlySet<string>,
): Part {
  const inspections = readInspections(db, engagementId)
  const photos = sortPhotos(db, inspections, chosenSecrets)
  const exported = groupBy(
    photos.exported.map(({ photo }) => photo),
    ({ findingId }) => findingId,
  )
  return {
    inspections: inspections.map((inspection) => ({
      id: inspection.id,
      siteId: inspection.siteId,
      siteKind: inspection.siteKind,
      checklistId: inspection.checklistId,
      checklistVersion: inspection.checklistVersion,
      language: inspection.language,
      startedAt: inspection.startedAt,
      weights: inspection.weights,
      zones: inspection.zones.filter(({ isRemoved }) => !isRemoved),
      findings: liveFindings(inspection).map((finding) => toRow(finding, exported.get(finding.id) ?? [])),
    })),
    summaries: new Map(inspections.map((inspection) => [inspection.id, summarise(db, inspection)])),
    photos,
  }
}

function liveFindings({ findings, parked }: Inspection): Finding[] {
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return findings.filter(({ id }) => !hidden.has(id))
}

function toRow(finding: Finding, photos: readonly PhotoRow[]): FindingRow {
  const actions = finding.actions
    .map((action, index) => ({ ...action, position: index + 1 }))
    .filter(({ isRemoved }) => !isRemoved)
  return { ...finding, actions, photos }
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
