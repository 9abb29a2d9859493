import type { Finding, Inspection, InspectionHead, Photo } from '../../shared/inspections/contract.ts'
import { countProgress, hasSeverity } from '../../shared/inspections/rules.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findChecklist } from './checklists.ts'
import { type FindingRow, listFindings } from './finding-store.ts'
import { type InspectionRow, listAnsweredItems, listInspectionRows } from './inspection-store.ts'
import { listPhotosOfInspection, type PhotoRow } from './photo-store.ts'

/** A photo as the contract shows it. */
export function toPhoto(row: PhotoRow): Photo {
  return {
    id: row.id,
    findingId: row.findingId,
    caption: { ja: row.captionJa, local: row.captionLocal },
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    sha256: row.sha256,
    mediaType: row.mediaType,
    isRemoved: row.isRemoved === 1,
  }
}

/** A finding as the contract shows it. */
export function toFinding(row: FindingRow, photos: readonly PhotoRow[]): Finding {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    itemId: row.itemId,
    zoneId: row.zoneId === '' ? null : row.zoneId,
    answer: row.answer,
    severity: hasSeverity(row.answer) ? row.severity : null,
    reason: row.reason,
    note: { ja: row.noteJa, local: row.noteLocal },
    action: { ja: row.actionJa, local: row.actionLocal },
    revision: row.revision,
    savedAt: row.updatedAt,
    photos: photos.map(toPhoto),
  }
}

/** An inspection without its findings, with how far it is. */
export function toHead(row: InspectionRow, answeredItemIds: ReadonlySet<string>): InspectionHead {
  const items = findChecklist(row.checklistId)?.items ?? []
  return { ...row, ...countProgress(items, row.siteKind, answeredItemIds) }
}

/** An inspection with its findings and their photos; removed photos are among them, marked. */
export function readInspection(db: ReadableDatabase, row: InspectionRow): Inspection {
  const photos = new Map<string, PhotoRow[]>()
  for (const photo of listPhotosOfInspection(db, row.id)) {
    const siblings = photos.get(photo.findingId)
    if (siblings === undefined) photos.set(photo.findingId, [photo])
    else siblings.push(photo)
  }
  const findings = listFindings(db, row.id).map((finding) => toFinding(finding, photos.get(finding.id) ?? []))
  const answered = findings
    .filter((finding) => finding.answer !== 'unchecked')
    .map((finding) => finding.itemId)
  return { ...toHead(row, new Set(answered)), findings }
}

/** Every inspection of an engagement with all it holds, in the order they began. */
export function readInspections(db: ReadableDatabase, engagementId: string): Inspection[] {
  return listInspectionRows(db, engagementId).map((row) => readInspection(db, row))
}

/** The inspections of an engagement without findings, in the order they began. */
export function readHeads(db: ReadableDatabase, engagementId: string): InspectionHead[] {
  return listInspectionRows(db, engagementId).map((row) => toHead(row, listAnsweredItems(db, row.id)))
}
