import type { DocumentKind } from '../../../shared/drafting/library/kinds.ts'
import type { LibraryLanguage } from '../../../shared/drafting/library/languages.ts'
import type { ReadParagraph } from '../../../shared/drafting/review/document.ts'
import { type Facts, factsOf } from '../../../shared/drafting/review/facts.ts'
import { decode, encodingOf, type OldEncoding } from '../../../shared/drafting/review/old-encodings.ts'
import { type Recognition, recognise } from '../../../shared/drafting/review/recognise.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readWord } from './read-word.ts'

/** A file and what to look for in it. */
export type DocumentToRead = {
  readonly bytes: Uint8Array
  readonly kind: DocumentKind
  readonly languages?: readonly LibraryLanguage[] | undefined
}

/** What was read of a document and recognised in it. */
export type ReadDocument = Pick<Recognition, 'languages' | 'clauses'> & {
  readonly format: 'docx' | 'pdf'
  readonly pages: number | null
  readonly paragraphs: number
  readonly convertedFrom: OldEncoding | null
  readonly facts: Facts
}

type ReadFile = Pick<ReadDocument, 'format' | 'pages'> & { readonly paragraphs: readonly ReadParagraph[] }

/** A page with fewer letters than this has no text that was recognised. */
const fewestLetters = 20

/** Reads and judges a Word or PDF file: work for a worker thread, which asks no service. */
export async function readDocument({
  bytes,
  kind,
  languages,
}: DocumentToRead): Promise<Result<ReadDocument>> {
  const file = await readFormat(bytes)
  if (!file.ok) return file
  const { format, pages, paragraphs } = file.value
  const letters = paragraphs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  if (letters < fewestLetters * (format === 'pdf' ? (pages ?? 1) : 1)) return fail('REVIEW_NO_TEXT')
  const encoding = encodingOf(paragraphs.map(({ text }) => text).join('\n'))
  if (encoding === 'unknown') return fail('REVIEW_OLD_ENCODING')
  const readable =
    encoding === 'unicode'
      ? paragraphs
      : paragraphs.map((each) => ({ ...each, text: decode(each.text, encoding) }))
  const recognition = recognise(readable, kind, languages)
  return ok({
    format,
    pages,
    paragraphs: paragraphs.length,
    convertedFrom: encoding === 'unicode' ? null : encoding,
    languages: recognition.languages,
    clauses: recognition.clauses,
    facts: factsOf(recognition),
  })
}

async function readFormat(bytes: Uint8Array): Promise<Result<ReadFile>> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024))
  if (head.includes('%PDF-')) {
    const { readPdf } = await import('./read-pdf.ts')
    const read = await readPdf(bytes)
    return read.ok ? ok({ format: 'pdf', ...read.value }) : read
  }
  if (head.toString('latin1').startsWith('PK')) {
    const read = await readWord(bytes)
    if (!read.ok) return read
    return ok({ format: 'docx', pages: read.value.at(-1)?.page ?? null, paragraphs: read.value })
  }
  if (head.subarray(0, 8).equals(compoundFile)) return refuseCompound(bytes)
  return fail('REVIEW_NOT_A_DOCUMENT')
}

/** How files of Word before 2007 begin, and the envelope of encrypted ones since. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

function refuseCompound(bytes: Uint8Array) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? fail('REVIEW_ENCRYPTED')
    : fail('REVIEW_NOT_A_DOCUMENT', { reason: 'old-word' })
}
