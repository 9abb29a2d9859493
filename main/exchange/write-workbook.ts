import { rename, rm } from 'node:fs/promises'
import packageFile from '../../package.json' with { type: 'json' }
import type { Manifest } from '../../shared/exchange/manifest.ts'
import type { ReceivedRow } from '../../shared/exchange/marks.ts'
import type { StampedLine } from '../../shared/exchange/merge/stamp-whole.ts'
import type { Stamp } from '../../shared/exchange/merge/stamps.ts'
import { applyProfile, type Profile } from '../../shared/exchange/profile.ts'
import type { PhotoBalance } from '../../shared/exchange/rows.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import { loadLintCounts } from '../drafting/index.ts'
import { findOwnLaptop, type Laptop } from '../hours/index.ts'
import { writePackage } from '../office/excel-package.ts'
import { encryptPackage } from '../office/office-crypto-encrypt.ts'
import { fileFailure, partialPath } from '../out-file.ts'
import { openForWork, type WorkIdentity, type WorkVault } from '../vault/index.ts'
import { buildWorkbook } from './build-workbook.ts'
import { collectContent } from './collect-content.ts'
import { drawRadars } from './draw-radars.ts'
import { findRepeated, nextBatch, readReceived } from './export-store.ts'
import { findGaps } from './find-gaps.ts'
import { checkHidden, photosMissing } from './missing-photos.ts'
import { readEngagementRows } from './read-rows.ts'
import type { FileFacts } from './sheets/cover.ts'
import { signManifest } from './sign.ts'

/** What the export needs to know. */
export type WriteInput = WorkIdentity & {
  readonly engagementId: string
  readonly out: string
  readonly exportedAt: string
  /** Photos that show a secret and go in all the same. */
  readonly secretPhotos: readonly string[]
  readonly profile: Profile
  /** What parts of records get that changed since they were last stamped. */
  readonly stamp: Stamp
  /** Encrypts the file; without one it is open. */
  readonly password?: string | undefined
}

/** A workbook that is complete in the partial file beside `out`, and which revision of each record is in it. */
export type WrittenWorkbook = {
  readonly contentHash: string
  readonly photos: number
  /** Photos that were held back because they show a secret. */
  readonly heldBack: number
  readonly records: readonly ReceivedRow[]
  readonly batch: number
  /** True where it is the same batch as before, written once more. */
  readonly isRepeat: boolean
  /** What was stamped anew: it is stored before the file leaves, so that no stamp is given out twice. */
  readonly stamped: readonly StampedLine[]
}

/**
 * Writes an engagement's workbook over a connection of its own, all but its name: work for a thread beside
 * the main one, which notes the export before the file takes its place.
 */
export async function writeWorkbook(
  input: WriteInput,
  control: TaskControl,
): Promise<Result<WrittenWorkbook>> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  try {
    return await writeFrom(vault.value, input, control)
  } finally {
    vault.value.close()
  }
}

class PhotosMissing extends Error {}

async function writeFrom(
  { db, attachments }: WorkVault,
  { engagementId, out, exportedAt, secretPhotos, profile, stamp, password }: WriteInput,
  { signal, onProgress }: TaskControl,
): Promise<Result<WrittenWorkbook>> {
  const readLintCounts = await loadLintCounts()
  const read = readEngagementRows(db, engagementId, new Set(secretPhotos), readLintCounts)
  if (read === undefined) return fail('NOT_FOUND', { engagementId })
  const unknown = unknownPhoto(read.photos, secretPhotos)
  if (unknown !== undefined) return fail('NOT_FOUND', { photoId: unknown })
  const wanted = applyProfile(read, profile)
  const { photos: balance, missing } = await checkHidden(wanted.photos, attachments, signal)
  if (signal.aborted) return fail('CANCELLED')
  const laptop = findOwnLaptop(db)
  if (laptop === undefined) throw new Error('the laptop has no key to sign with')
  const rows = { ...wanted, photos: balance }
  const { content, contentHash, clock, stamped } = collectContent(
    db,
    engagementId,
    { whole: read, shown: rows },
    stamp,
  )
  const { entries } = content
  const records = entries.map(({ type, id, revision, record }) => ({
    ...{ type, id, revision },
    isRemoved: record.removed === true,
  }))
  const repeated = findRepeated(db, { engagementId, profile: profile.name, contentHash, records })
  const batch = repeated ?? nextBatch(db, engagementId)
  const received = readReceived(db, engagementId, batch)
  const photos = new Map(rows.photos.exported.map((taken) => [taken.photo.id, taken]))
  const file = {
    exportedAt,
    version: packageFile.version,
    contentHash,
    recordCount: entries.length,
    photoCount: photos.size,
    batch,
    profile: profile.name,
    masksAssets: profile.masksAssets,
    fingerprint: laptop.id,
  }
  const sign = (cellsHash: string) =>
    signManifest(contentHash, { ...manifestOf(file, laptop, cellsHash), clock }, laptop)
  const radars = await drawRadars(rows)
  const charts = new Map([...radars.values()].map((radar) => [radar.key, radar]))
  const workbook = buildWorkbook(rows, content, received, file, radars, sign)
  onProgress(0.2)

  let done = 0
  const readPhoto = attachments.readerOfMany()
  const readPicture = async (id: string) => {
    const chart = charts.get(id)
    if (chart !== undefined) return chart.png
    const taken = photos.get(id)
    if (taken === undefined) throw new Error(`placeholder without a photo: ${id}`)
    const bytes = await readPhoto(taken.photo.attachmentId)
    if (!bytes.ok) missing.push(taken)
    done += 1
    onProgress(0.2 + (0.8 * done) / photos.size)
    // Go on to name all that are missing; the file is given up before it is complete.
    return bytes.ok ? bytes.value : new Uint8Array()
  }
  try {
    await writePackage(workbook, out, readPicture, signal, (pictures) => {
      const drawn = [...charts.values()].map(({ sha256 }) => sha256)
      if (missing.length === 0) missing.push(...findGaps(rows.photos.exported, drawn, pictures))
      if (missing.length > 0) throw new PhotosMissing()
    })
    if (password !== undefined) await lockPartial(out, password, signal)
  } catch (error) {
    if (signal.aborted) return fail('CANCELLED')
    if (error instanceof PhotosMissing) return photosMissing(missing)
    return fileFailure(error, out)
  }
  const heldBack = rows.photos.secret.length
  const isRepeat = repeated !== undefined
  return ok({ contentHash, photos: photos.size, heldBack, records, batch, isRepeat, stamped })
}

/** Puts the encrypted file in the place of the open one; nothing of either is left behind where that fails. */
async function lockPartial(out: string, password: string, signal: AbortSignal): Promise<void> {
  const locked = `${partialPath(out)}.locked`
  try {
    await encryptPackage(partialPath(out), locked, password, signal)
    await rename(locked, partialPath(out))
  } finally {
    await rm(locked, { force: true })
  }
}

function unknownPhoto(balance: PhotoBalance, ids: readonly string[]): string | undefined {
  const known = new Set(Object.values(balance).flatMap((taken) => taken.map(({ photo }) => photo.id)))
  return ids.find((id) => !known.has(id))
}

function manifestOf(file: FileFacts, { id, name, publicKey }: Laptop, cellsHash: string): Manifest {
  const { batch, profile, masksAssets, exportedAt, version, recordCount, photoCount } = file
  return {
    batch,
    profile,
    masksAssets,
    exportedAt,
    version,
    records: recordCount,
    photos: photoCount,
    laptop: { id, name, publicKey: publicKey.toString('base64') },
    cellsHash,
  }
}
