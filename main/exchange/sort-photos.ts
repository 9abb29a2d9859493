import type { LedgerPhoto, PhotoBalance } from '../../shared/exchange/rows.ts'
import { type PhotoFate, photoFate } from '../../shared/inspections/index.ts'
import { readPhotoFiles } from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import type { PlacedInspection } from './read-inspections.ts'

/** Tells where every photo of an engagement goes; of those that show a secret only the chosen ones go out. */
export function sortPhotos(
  db: ReadableDatabase,
  inspections: readonly PlacedInspection[],
  chosenSecrets: ReadonlySet<string>,
): PhotoBalance {
  const balance: Record<PhotoFate, LedgerPhoto[]> = { exported: [], removed: [], parked: [], secret: [] }
  for (const { inspection, positions } of inspections) {
    const { id, findings, parked, zones } = inspection
    const files = readPhotoFiles(db, id)
    const hidden = new Set(parked.map(({ findingId }) => findingId))
    const names = new Map(zones.map(({ id, name }) => [id, name.ja ?? name.local]))
    for (const finding of findings) {
      const place = { itemId: finding.itemId, zone: names.get(finding.zoneId ?? '') ?? null }
      for (const photo of finding.photos) {
        const attachmentId = files.get(photo.id)
        if (attachmentId === undefined) throw new Error(`photo ${photo.id} has no file`)
        const fate = photoFate(photo, hidden.has(finding.id), chosenSecrets.has(photo.id))
        const position = positions.photos.get(photo.id) ?? 0
        balance[fate].push({ photo: { ...photo, attachmentId, position }, ...place })
      }
    }
  }
  return balance
}
