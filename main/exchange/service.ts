import { rm } from 'node:fs/promises'
import { fail, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf, ReadHandler, TaskHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { partialPath } from '../out-file.ts'
import { insertExport, listExports } from './export-store.ts'

/** Writes the workbook of an engagement and notes which revision of each record left the laptop. */
const exportWorkbook: TaskHandler<'exchange.export'> = async (context, { engagementId, out }) => {
  const { vaultDir, dataKey, nativeBinding, now, signal, onProgress } = context
  const input = { vaultDir, dataKey, nativeBinding, engagementId, out, exportedAt: now }
  const written = await context.work('exchange.write', input, { signal, onProgress })
  if (!written.ok) {
    // A thread that was ended could not clean up after itself.
    await rm(partialPath(out), { force: true }).catch(() => {})
    return written
  }
  const { contentHash, photos, records } = written.value
  const rows = records.length
  return context.transact(() => {
    insertExport(context.db, { engagementId, contentHash, rows, photos, exportedAt: now, records })
    return ok({ path: out, contentHash, rows, photos })
  })
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
