import {
  receiptFormat,
  receiptLimit,
  receiptText,
  receiptVersion,
  type SignedReceipt,
  signedReceipt,
} from '../../../shared/exchange/receipt.ts'
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import { readSmallFile } from '../../read-small-file.ts'
import { isSignedBy } from '../sign.ts'

/** Refuses a receipt by a stable word; nothing was changed. */
export function refuseReceipt(
  reason: 'not-a-receipt' | 'too-large' | 'newer-version' | 'altered' | 'other-laptop' | 'unknown-batch',
): Failure {
  return fail('RECEIPT_REFUSED', { reason })
}

/** A receipt whose shape and signature are right; whose batch it is of is asked later. */
export async function readReceipt(path: string): Promise<Result<SignedReceipt>> {
  const read = await readSmallFile(path, receiptLimit)
  if (!read.ok) {
    if (read.reason === 'missing') return fail('NOT_FOUND', { path })
    return refuseReceipt(read.reason === 'too-large' ? 'too-large' : 'not-a-receipt')
  }
  const said = parse(read.text)
  if (said?.format !== receiptFormat) return refuseReceipt('not-a-receipt')
  if (typeof said.version === 'number' && said.version > receiptVersion) return refuseReceipt('newer-version')
  const parsed = signedReceipt.safeParse(said)
  if (!parsed.success || !isSignedBy(receiptText(parsed.data), parsed.data.signature, parsed.data.office))
    return refuseReceipt('altered')
  return ok(parsed.data)
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
