import type { Inspection, Photo, PhotoLedger } from '../../shared/inspections/contract.ts'
import { type PhotoFate, photoFate } from '../../shared/inspections/photo-fate.ts'
import { fail, ok } from '../../shared/result.ts'
import type { ReadHandler, TaskHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { findInspection } from './inspection-store.ts'
import { readInspection, readInspections } from './read-inspection.ts'

/** A photo with the place it was taken at. */
type PlacedPhoto = Photo & {
  readonly itemId: string
  readonly zoneId: string | null
  readonly isParked: boolean
}

/** Every photo of an inspection in the order of its findings. */
export const listPhotos: ReadHandler<'inspections.listPhotos'> = ({ db }, { inspectionId }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  return ok({ items: placePhotos(readInspection(db, row)) })
}

/** Balances the photos of an engagement, after every file was read and found as it was stored, or not. */
export const photoLedger: TaskHandler<'inspections.photoLedger'> = async (context, { engagementId }) => {
  const { db, vaultDir, dataKey, nativeBinding, work, signal, onProgress } = context
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  const photos = readInspections(db, engagementId).flatMap((inspection) =>
    placePhotos(inspection).map((photo) => ({ ...photo, zone: zoneName(inspection, photo.zoneId) })),
  )
  const identity = { vaultDir, dataKey, nativeBinding }
  const photoIds = photos.map(({ id }) => id)
  const checked = await work('inspections.checkPhotos', { ...identity, photoIds }, { signal, onProgress })
  return checked.ok ? ok(balance(photos, new Set(checked.value.lost))) : checked
}

function balance(
  photos: readonly (PlacedPhoto & { readonly zone: string | null })[],
  lost: ReadonlySet<string>,
): PhotoLedger {
  const count = (some: readonly Photo[]) => ({ count: some.length, ids: some.map(({ id }) => id) })
  const isLost = ({ id }: Photo) => lost.has(id)
  const stored = photos.filter((photo) => !isLost(photo))
  const given = (fate: PhotoFate) =>
    count(stored.filter((photo) => photoFate(photo, photo.isParked, false) === fate))
  const missing = photos.filter((photo) => isLost(photo) && !photo.isRemoved)
  return {
    taken: count(photos.filter((photo) => !isLost(photo) || !photo.isRemoved)),
    stored: count(stored),
    exported: given('exported'),
    removed: given('removed'),
    parked: given('parked'),
    secret: given('secret'),
    givenUp: count(photos.filter((photo) => isLost(photo) && photo.isRemoved)),
    missing: missing.map(({ id, itemId, zone, caption }) => ({
      id,
      itemId,
      zone,
      caption: caption.ja ?? caption.local,
    })),
    isBalanced: missing.length === 0,
  }
}

function placePhotos({ findings, parked }: Inspection): PlacedPhoto[] {
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return findings.flatMap(({ id, itemId, zoneId, photos }) =>
    photos.map((photo) => ({ ...photo, itemId, zoneId, isParked: hidden.has(id) })),
  )
}

function zoneName({ zones }: Inspection, zoneId: string | null): string | null {
  const name = zones.find(({ id }) => id === zoneId)?.name
  return name?.ja ?? name?.local ?? null
}
