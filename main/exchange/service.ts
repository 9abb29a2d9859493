import type { exchangeContract } from '../../shared/exchange/contract.ts'
import type { StampedLine } from '../../shared/exchange/merge/stamp-whole.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, ReadHandler, TaskContext, TaskHandler, WriteHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { ownLaptop } from '../hours/index.ts'
import { discardPartial, placeOutFile } from '../out-file.ts'
import { countWaiting } from './count-waiting.ts'
import {
  findExport,
  insertExport,
  insertExportedRecords,
  listExports,
  type NewExport,
  noteReceived,
  removeExport,
} from './export-store.ts'
import { minutesOverBudget } from './merge/over-budget.ts'
import { putStates, takeCounter } from './merge/state-store.ts'

/**
 * Writes the workbook of an engagement and notes which revision of each record left the laptop; the batch of before
 * once more where nothing changed. The note
 * comes first: a workbook that nothing knows of would lose the tombstones of its records, while a note
 * without a workbook only makes a tombstone too many.
 */
const exportWorkbook: TaskHandler<'exchange.export'> = async (context, input) => {
  const { engagementId, out, secretPhotos = [], masksAssets = false, password } = input
  const { db, vaultDir, dataKey, nativeBinding, now, signal, onProgress } = context
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  const overMinutes = minutesOverBudget(db, engagementId)
  if (overMinutes > 0) return fail('EXPORT_OVER_BUDGET', { engagementId, overMinutes })
  const taken = await context.transact(() => {
    const { id } = ownLaptop(db, now)
    return ok({ device: id, counter: takeCounter(db, engagementId, id) })
  })
  if (!taken.ok) return taken
  const stamp = taken.value
  const vault = { vaultDir, dataKey, nativeBinding }
  const profile = { name: input.profile ?? 'everything', masksAssets } as const
  const wanted = { ...vault, engagementId, out, exportedAt: now, secretPhotos, profile, stamp, password }
  const written = await context.work('exchange.write', wanted, { signal, onProgress })
  try {
    if (!written.ok) return written
    const stored = await storeStamps(context, engagementId, written.value.stamped)
    if (!stored.ok) return stored
    const { contentHash, photos, heldBack, records, batch, isRepeat } = written.value
    const rows = records.length
    const signed = { batch, profile: profile.name, fingerprint: stamp.device }
    const note = { engagementId, contentHash, rows, photos, exportedAt: now, records, ...signed }
    const placed = isRepeat ? await placeOutFile(out) : await placeNoted(context, note, out)
    return placed.ok ? ok({ path: out, contentHash, rows, photos, heldBack, batch, isRepeat }) : placed
  } finally {
    // Gone when it took its place; a thread that was ended could not clean up after itself.
    await discardPartial(out)
  }
}

// So many rows at once, so that the main thread is never held up for long.
const rowsAtOnce = 500

async function storeStamps(
  { db, transact }: TaskContext,
  engagementId: string,
  stamped: readonly StampedLine[],
): Promise<Result<null>> {
  for (let start = 0; start < stamped.length; start += rowsAtOnce) {
    const piece = stamped.slice(start, start + rowsAtOnce).map((line) => ({ ...line, isArrived: 0 as const }))
    const stored = await transact(() => {
      putStates(db, engagementId, piece)
      return ok(null)
    })
    if (!stored.ok) return stored
  }
  return ok(null)
}

async function placeNoted(context: TaskContext, note: NewExport, out: string): Promise<Result<null>> {
  const { db, transact, signal } = context
  const first = { ...note, records: note.records.slice(0, rowsAtOnce) }
  const noted = await transact(() => (signal.aborted ? fail('CANCELLED') : ok(insertExport(db, first))))
  if (!noted.ok) return noted
  let isPlaced = false
  try {
    const all = await noteOthers(context, noted.value, note.records)
    if (!all.ok) return all
    const placed = signal.aborted ? fail('CANCELLED') : await placeOutFile(out)
    isPlaced = placed.ok
    return placed
  } finally {
    if (!isPlaced) await transact(() => ok(removeExport(db, noted.value)))
  }
}

async function noteOthers(
  { db, transact, signal }: TaskContext,
  exportId: string,
  records: NewExport['records'],
): Promise<Result<null>> {
  for (let start = rowsAtOnce; start < records.length; start += rowsAtOnce) {
    if (signal.aborted) return fail('CANCELLED')
    const piece = records.slice(start, start + rowsAtOnce)
    const noted = await transact(() => {
      insertExportedRecords(db, exportId, piece)
      return ok(null)
    })
    if (!noted.ok) return noted
  }
  return ok(null)
}

/** Reads a workbook's records back. */
const readExchange: TaskHandler<'exchange.read'> = async ({ work, signal, onProgress }, input) => {
  const read = await work('exchange.read', input, { signal, onProgress })
  if (!read.ok) return read
  const { stamps: _, ...content } = read.value
  return ok(content)
}

/** Compares a workbook with what it recorded, and says whose key signed it. */
const verifyWorkbook: TaskHandler<'exchange.verify'> = (
  { work, signal, onProgress },
  { registeredKeys = [], ...file },
) => work('exchange.verify', { ...file, registeredKeys }, { signal, onProgress })

/** The batches of an engagement, and what waits for the next one. */
const listBatches: ReadHandler<'exchange.batches'> = ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listExports(db, engagementId), ...countWaiting(db, engagementId) })

/** A batch that was received stays received; another day only corrects the day, but not that of a receipt. */
const receiveBatch: WriteHandler<'exchange.receive'> = ({ db }, { exportId, receivedOn }) => {
  const batch = findExport(db, exportId)
  if (batch === undefined) return fail('NOT_FOUND', { exportId })
  if (receivedOn < earliestDay(batch.exportedAt))
    return invalid({ path: 'receivedOn', reason: 'before-export' })
  if (batch.receivedBy === 'receipt') return fail('BATCH_HAS_RECEIPT', { batch: batch.batch })
  noteReceived(db, exportId, `${receivedOn}T00:00:00.000Z`, null)
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
export const exchangeHandlers: Handlers<keyof typeof exchangeContract> = {
  'exchange.list': listWritten,
  'exchange.export': exportWorkbook,
  'exchange.read': readExchange,
  'exchange.verify': verifyWorkbook,
  'exchange.batches': listBatches,
  'exchange.receive': receiveBatch,
}
