import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf, ReadHandler, TaskContext, TaskHandler, WriteHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { findOwnLaptop, ownLaptop } from '../hours/index.ts'
import { discardPartial, placeOutFile } from '../out-file.ts'
import { countWaiting } from './count-waiting.ts'
import {
  findExport,
  insertExport,
  listExports,
  type NewExport,
  nextBatch,
  noteReceived,
  removeExport,
} from './export-store.ts'

/**
 * Writes the workbook of an engagement and notes which revision of each record left the laptop. The note
 * comes first: a workbook that nothing knows of would lose the tombstones of its records, while a note
 * without a workbook only makes a tombstone too many.
 */
const exportWorkbook: TaskHandler<'exchange.export'> = async (context, input) => {
  const { engagementId, out, secretPhotos = [], masksAssets = false, password } = input
  const { db, vaultDir, dataKey, nativeBinding, now, signal, onProgress } = context
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  const known = findOwnLaptop(db)
  const laptop = known ? ok(known) : await context.transact(() => ok(ownLaptop(db, now)))
  if (!laptop.ok) return laptop
  const vault = { vaultDir, dataKey, nativeBinding }
  const profile = { name: input.profile ?? 'everything', masksAssets } as const
  const batch = nextBatch(db, engagementId)
  const wanted = { ...vault, engagementId, out, exportedAt: now, secretPhotos, profile, batch, password }
  const written = await context.work('exchange.write', wanted, { signal, onProgress })
  try {
    if (!written.ok) return written
    const { contentHash, photos, heldBack, records } = written.value
    const rows = records.length
    const signed = { batch, profile: profile.name, fingerprint: laptop.value.id }
    const note = { engagementId, contentHash, rows, photos, exportedAt: now, records, ...signed }
    const placed = await placeNoted(context, note, out)
    return placed.ok ? ok({ path: out, contentHash, rows, photos, heldBack, batch }) : placed
  } finally {
    // Gone when it took its place; a thread that was ended could not clean up after itself.
    await discardPartial(out)
  }
}

async function placeNoted(
  { db, transact, signal }: TaskContext,
  note: NewExport,
  out: string,
): Promise<Result<null>> {
  const noted = await transact(() => (signal.aborted ? fail('CANCELLED') : ok(insertExport(db, note))))
  if (!noted.ok) return noted
  let isPlaced = false
  try {
    const placed = signal.aborted ? fail('CANCELLED') : await placeOutFile(out)
    isPlaced = placed.ok
    return placed
  } finally {
    if (!isPlaced) await transact(() => ok(removeExport(db, noted.value)))
  }
}

/** Reads a workbook's records back. */
const readExchange: TaskHandler<'exchange.read'> = ({ work, signal, onProgress }, input) =>
  work('exchange.read', input, { signal, onProgress })

/** Compares a workbook with what it recorded, and says whose key signed it. */
const verifyWorkbook: TaskHandler<'exchange.verify'> = (
  { work, signal, onProgress },
  { registeredKeys = [], ...file },
) => work('exchange.verify', { ...file, registeredKeys }, { signal, onProgress })

/** The batches of an engagement, and what waits for the next one. */
const listBatches: ReadHandler<'exchange.batches'> = ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listExports(db, engagementId), waiting: countWaiting(db, engagementId) })

/** A batch that was received stays received; another day only corrects the day. */
const receiveBatch: WriteHandler<'exchange.receive'> = ({ db }, { exportId, receivedOn }) => {
  const batch = findExport(db, exportId)
  if (batch === undefined) return fail('NOT_FOUND', { exportId })
  if (receivedOn < earliestDay(batch.exportedAt))
    return invalid({ path: 'receivedOn', reason: 'before-export' })
  noteReceived(db, exportId, `${receivedOn}T00:00:00.000Z`, 'hand')
  return ok(findExport(db, exportId) ?? batch)
}

// Where the calendar is farthest behind UTC, it is so by twelve hours.
function earliestDay(instant: string): string {
  return new Date(Date.parse(instant) - 12 * 3_600_000).toISOString().slice(0, 10)
}

/** Lists what left this device. */
const listWritten: ReadHandler<'exchange.list'> = ({ db }, { engagementId = null }) =>
  engagementId !== null && findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listExports(db, engagementId) })

/** The methods of the exchange area. */
export const exchangeHandlers: Handlers<Exclude<MethodsOf<'exchange'>, 'exchange.consolidate'>> = {
  'exchange.list': listWritten,
  'exchange.export': exportWorkbook,
  'exchange.read': readExchange,
  'exchange.verify': verifyWorkbook,
  'exchange.batches': listBatches,
  'exchange.receive': receiveBatch,
}
