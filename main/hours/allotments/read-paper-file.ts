import { fail, ok, type Result } from '../../../shared/result.ts'
import { readSmallFile } from '../../read-small-file.ts'
import { refusePaper } from './papers.ts'

const maxBytes = 8_000_000

/** The text of a paper that someone sent: `NOT_FOUND` or `ALLOTMENT_REFUSED` where it can be none. */
export async function readPaperFile(path: string): Promise<Result<string>> {
  const read = await readSmallFile(path, maxBytes)
  if (read.ok) return ok(read.text)
  if (read.reason === 'missing') return fail('NOT_FOUND', { path })
  return refusePaper(read.reason === 'too-large' ? 'too-large' : 'not-a-paper')
}
