import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'

/** A zone as its row tells it. */
export type ZoneRow = {
  readonly inspectionId: string
  readonly id: string
  readonly kind: string | null
  readonly nameJa: string | null
  readonly nameLocal: string | null
  readonly isRemoved: 0 | 1
}

/** The zones of an inspection in the order of the walk, the removed ones last. */
export function listZones(db: ReadableDatabase, inspectionId: string): ZoneRow[] {
  return prepared<[string], ZoneRow>(
    db,
    `SELECT inspection_id AS inspectionId, id, kind, name_ja AS nameJa, name_local AS nameLocal,
       removed_at IS NOT NULL AS isRemoved
     FROM zone WHERE inspection_id = ? ORDER BY removed_at IS NOT NULL, position, id`,
  ).all(inspectionId)
}

/** Adds a zone at the end of the walk. */
export function insertZone(db: WritableDatabase, zone: Omit<ZoneRow, 'isRemoved'>): void {
  prepared<[typeof zone]>(
    db,
    `INSERT INTO zone (inspection_id, id, position, kind, name_ja, name_local)
     VALUES (:inspectionId, :id,
       (SELECT coalesce(max(position), 0) + 1 FROM zone WHERE inspection_id = :inspectionId),
       :kind, :nameJa, :nameLocal)`,
  ).run(zone)
}

/** Changes a zone's kind and name. */
export function updateZoneRow(db: WritableDatabase, zone: Omit<ZoneRow, 'isRemoved'>): void {
  prepared<[typeof zone]>(
    db,
    `UPDATE zone SET kind = :kind, name_ja = :nameJa, name_local = :nameLocal
     WHERE inspection_id = :inspectionId AND id = :id`,
  ).run(zone)
}

/** Puts a zone at a place of the walk, counted from 1. */
export function setZonePosition(
  db: WritableDatabase,
  inspectionId: string,
  id: string,
  position: number,
): void {
  prepared<[number, string, string]>(
    db,
    'UPDATE zone SET position = ? WHERE inspection_id = ? AND id = ?',
  ).run(position, inspectionId, id)
}

/** Marks a zone as removed at a moment, or with null as there again, at its old place. */
export function setZoneRemoved(
  db: WritableDatabase,
  inspectionId: string,
  id: string,
  removedAt: string | null,
): void {
  prepared<[string | null, string, string]>(
    db,
    'UPDATE zone SET removed_at = ? WHERE inspection_id = ? AND id = ?',
  ).run(removedAt, inspectionId, id)
}
