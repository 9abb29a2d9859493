import { fail, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf, ReadHandler, TaskContext, TaskHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { discardPartial, placeOutFile } from '../out-file.ts'
import { insertExport, listExports, type NewExport, removeExport } from './export-store.ts'

/**
 * Writes the workbook of an engagement and notes which revision of each record left the laptop. The note
 * comes first: a workbook that nothing knows of would lose the tombstones of its records, while a note
 * without a workbook only makes a tombstone too many.
 */
const exportWorkbook: TaskHandler<'exchange.export'> = async (context, input) => {
  const { engagementId, out, secretPhotos = [] } = input
  const { vaultDir, dataKey, nativeBinding, now, signal, onProgress } = context
  const vault = { vaultDir, dataKey, nativeBinding }
  const wanted = { ...vault, engagementId, out, exportedAt: now, secretPhotos }
  const written = await context.work('exchange.write', wanted, { signal, onProgress })
  try {
    if (!written.ok) return written
    const { contentHash, photos, heldBack, records } = written.value
    const rows = records.length
    const note = { engagementId, contentHash, rows, photos, exportedAt: now, records }
    const placed = await placeNoted(context, note, out)
    return placed.ok ? ok({ path: out, contentHash, rows, photos, heldBack }) : placed
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
const readExchange: TaskHandler<'exchange.read'> = ({ work, signal, onProgress }, { path }) =>
  work('exchange.read', { path }, { signal, onProgress })

/** Lists what left this device. */
const listWritten: ReadHandler<'exchange.list'> = ({ db }, { engagementId = null }) =>
  engagementId !== null && findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listExports(db, engagementId) })

/** The methods of the exchange area. */
export const exchangeHandlers: Handlers<MethodsOf<'exchange'>> = {
  'exchange.list': listWritten,
  'exchange.export': exportWorkbook,
  'exchange.read': readExchange,
}
