import type { Entry, ZipFile } from 'yauzl'
import type { ReadParagraph } from '../../../shared/drafting/review/document.ts'
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import {
  attribute,
  judgeEntries,
  openPackage,
  PackageRefused,
  readPart,
  tags,
} from '../../office/package-read.ts'
import { readParagraphs, TooMuchText } from './word-paragraphs.ts'

const maxBodyBytes = 128 * 1024 * 1024

/** The paragraphs of a hostile Word file in order. Macros, a wrong format and too much text are refused. */
export async function readWord(bytes: Uint8Array): Promise<Result<ReadParagraph[]>> {
  let file: ZipFile | undefined
  try {
    file = await openPackage(bytes)
    const entries = await judgeEntries(file)
    const types = await readPart(file, entries.get('[Content_Types].xml'))
    if (/macroEnabled/i.test(types.toString())) return fail('REVIEW_HAS_MACROS')
    const relations = await readPart(file, entries.get('_rels/.rels'))
    return ok(await readBody(file, entries.get(bodyName(relations.toString()))))
  } catch (error) {
    if (error instanceof TooMuchText) return fail('REVIEW_TOO_LARGE')
    if (error instanceof PackageRefused) return refusal(error.reason)
    throw error
  } finally {
    file?.close()
  }
}

/** Relations to what is outside the package are not followed. */
function bodyName(relations: string): string {
  const relation = tags(relations, 'Relationship').find((tag) =>
    attribute(tag, 'Type')?.endsWith('/officeDocument'),
  )
  const target = relation === undefined ? undefined : attribute(relation, 'Target')?.replace(/^\//, '')
  if (target === undefined || !/^word\/[\w.-]+\.xml$/.test(target)) throw new PackageRefused('not-a-document')
  return target
}

async function readBody(file: ZipFile, entry: Entry | undefined): Promise<ReadParagraph[]> {
  if (entry === undefined) throw new PackageRefused('not-a-document')
  if (entry.uncompressedSize > maxBodyBytes) throw new TooMuchText()
  const reader = readParagraphs()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of await file.openReadStreamPromise(entry)) {
      reader.write(decoder.decode(piece, { stream: true }))
    }
    reader.write(decoder.decode())
    return reader.finish()
  } catch (error) {
    throw error instanceof TooMuchText ? error : new PackageRefused('damaged')
  }
}

function refusal(reason: string): Failure {
  if (reason === 'macros') return fail('REVIEW_HAS_MACROS')
  if (reason === 'too-large' || reason === 'too-many-parts') return fail('REVIEW_TOO_LARGE')
  return fail('REVIEW_NOT_A_DOCUMENT', { reason: 'damaged' })
}
