import type { LedgerPhoto, PhotoBalance } from '../../shared/exchange/rows.ts'
import { type Inspection, type PhotoFate, photoFate } from '../../shared/inspections/index.ts'
import { readPhotoFiles } from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'

/** Tells where every photo of an engagement goes; of those that show a secret only the chosen ones go out. */
export function sortPhotos(
  db: ReadableDatabase,
  inspections: readonly Inspection[],
  chosenSecrets: ReadonlySet<string>,
): PhotoBalance {
  const balance: Record<PhotoFate, LedgerPhoto[]> = { exported: [], removed: [], parked: [], secret: [] }
  for (const { id, findings, parked, zones } of inspections) {
    const files = readPhotoFiles(db, id)
    const hidden = new Set(parked.map(({ findingId }) => findingId))
    const names = new Map(zones.map(({ id, name }) => [id, name.ja ?? name.local]))
    for (const finding of findings) {
      const place = { itemId: finding.itemId, zone: names.get(finding.zoneId ?? '') ?? null }
      finding.photos.forEach((photo, index) => {
        const attachmentId = files.get(photo.id)
        if (attachmentId === undefined) throw new Error(`photo ${photo.id} has no file`)
        const fate = photoFate(photo, hidden.has(finding.id), chosenSecrets.has(photo.id))
        balance[fate].push({ photo: { ...photo, attachmentId, position: index + 1 }, ...place })
      })
    }
  }
  return balance
}
