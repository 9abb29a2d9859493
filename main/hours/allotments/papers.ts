import { createPublicKey, sign, verify } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { z } from 'zod'
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import { findBrokenTexts } from '../../field-problems.ts'
import { fingerprintOf, type Laptop, publicKeyOf } from './laptop.ts'
import { paperContent } from './paper-content.ts'

/** What a paper says. */
export type PaperContent = z.infer<typeof paperContent>

/** A paper whose signature is right: what it says and the laptop that wrote it. */
export type SignedPaper<C extends PaperContent = PaperContent> = {
  readonly content: C
  readonly from: { readonly id: string; readonly name: string; readonly publicKey: Buffer }
}

const prefix = 'KAGIMORI1'
const longestText = 8_000_000
const longestContent = 32_000_000

/** Refuses a paper by a stable word; nothing was changed. */
export function refusePaper(reason: string, facts: Readonly<Record<string, unknown>> = {}): Failure {
  return fail('ALLOTMENT_REFUSED', { reason, ...facts })
}

/** Writes a paper of this laptop: `KAGIMORI1.<packed content>.<signature>`, in letters that every channel carries. */
export function writePaper(laptop: Laptop, content: PaperContent): string {
  const packed = deflateRawSync(JSON.stringify(paperContent.parse(content)), { level: 9 }).toString(
    'base64url',
  )
  const signed = `${prefix}.${packed}`
  const signature = sign(null, Buffer.from(signed), laptop.privateKey).toString('base64url')
  return `${signed}.${signature}`
}

/** Reads a paper of any laptop and checks its signature by the key inside: who may have written it is asked later. */
export function readPaper(text: string): Result<SignedPaper> {
  if (text.length > longestText) return refusePaper('too-large')
  // Mail and chat break long lines.
  const parts = text.replace(/\s+/g, '').split('.')
  const [head = '', packed = '', signature = ''] = parts
  if (!head.startsWith('KAGIMORI') || parts.length !== 3) return refusePaper('not-a-paper')
  if (head !== prefix) return refusePaper(/^KAGIMORI\d+$/.test(head) ? 'newer-paper' : 'altered')
  if (![packed, signature].every(isCanonical)) return refusePaper('altered')
  const content = unpack(packed)
  if (content === null) return refusePaper('altered')
  const publicKey = Buffer.from(content.key, 'base64url')
  const key = createPublicKey({ key: publicKeyOf(publicKey), format: 'der', type: 'spki' })
  if (!verify(null, Buffer.from(`${prefix}.${packed}`), key, Buffer.from(signature, 'base64url')))
    return refusePaper('wrong-signature')
  return ok({ content, from: { id: fingerprintOf(publicKey), name: content.name, publicKey } })
}

function unpack(packed: string): PaperContent | null {
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: longestContent })
    const parsed = paperContent.safeParse(JSON.parse(json.toString('utf8')))
    return parsed.success && findBrokenTexts(parsed.data).length === 0 ? parsed.data : null
  } catch {
    return null
  }
}

/** More than one text may stand for the same bytes; only the shortest one is a paper's. */
function isCanonical(text: string): boolean {
  return text !== '' && Buffer.from(text, 'base64url').toString('base64url') === text
}
