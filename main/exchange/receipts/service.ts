import type { Output } from '../../../shared/contract.ts'
import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import { type Receipt, receiptFormat, receiptText, receiptVersion } from '../../../shared/exchange/receipt.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Handlers, TaskHandler } from '../../context.ts'
import { findOwnLaptop, ownLaptop } from '../../hours/index.ts'
import { replaceOutFile } from '../../out-file.ts'
import { findBatch, findExport, noteReceived } from '../export-store.ts'
import { signText } from '../sign.ts'
import { readReceipt, refuseReceipt } from './read-receipt.ts'

/** Verifies a workbook and writes the receipt for it: which one was received, and on which day. */
const acknowledge: TaskHandler<'exchange.acknowledge'> = async (context, input) => {
  const { path, out, password, registeredKeys = [], receivedOn } = input
  const { db, now, work, transact, signal, onProgress } = context
  const judged = await work('exchange.judge', { path, password, registeredKeys }, { signal, onProgress })
  if (!judged.ok) return judged
  const { verdict, claim } = judged.value
  const isTrusted = verdict.status === 'genuine' || (verdict.status === 'unregistered' && !registeredKeys[0])
  if (!isTrusted || claim === null) return fail('WORKBOOK_NOT_GENUINE', { reason: verdict.status })
  const known = findOwnLaptop(db)
  const own = known ? ok(known) : await transact(() => ok(ownLaptop(db, now)))
  if (!own.ok) return own
  const { id, name, publicKey } = own.value
  const receipt: Receipt = {
    format: receiptFormat,
    version: receiptVersion,
    ...claim,
    receivedOn: receivedOn ?? localDay(now),
    office: { id, name, publicKey: publicKey.toString('base64') },
  }
  const signed = { ...receipt, signature: signText(receiptText(receipt), own.value) }
  const written = await replaceOutFile(out, Buffer.from(`${canonicalJson(signed)}\n`))
  if (!written.ok) return written
  return ok({ path: out, ...claim, receivedOn: receipt.receivedOn })
}

/** Closes the batch that a receipt is for; the same receipt once more changes nothing. */
const takeReceipt: TaskHandler<'exchange.takeReceipt'> = async ({ db, transact }, { path }) => {
  const read = await readReceipt(path)
  if (!read.ok) return read
  const { engagementId, batch, contentHash, laptop, receivedOn, office } = read.value
  if (laptop !== findOwnLaptop(db)?.id) return refuseReceipt('other-laptop')
  return transact<Output<'exchange.takeReceipt'>>(() => {
    const found = findBatch(db, engagementId, batch)
    if (found === undefined || found.contentHash !== contentHash) return refuseReceipt('unknown-batch')
    // The first receipt stands; a person's word gives way to it.
    if (found.receivedBy === 'receipt') return ok({ ...found, isNew: false })
    noteReceived(db, found.id, `${receivedOn}T00:00:00.000Z`, office.id)
    return ok({ ...(findExport(db, found.id) ?? found), isNew: true })
  })
}

/** The day of an instant where this machine stands. */
function localDay(instant: string): string {
  const date = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The methods of receipts. */
export const receiptHandlers: Handlers<'exchange.acknowledge' | 'exchange.takeReceipt'> = {
  'exchange.acknowledge': acknowledge,
  'exchange.takeReceipt': takeReceipt,
}
