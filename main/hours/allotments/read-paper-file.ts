import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { codeOf } from '../../vault/index.ts'
import { refusePaper } from './papers.ts'

const maxBytes = 8_000_000

/**
 * The text of a file that someone sent: a regular file of bounded size, never what a link points to, and nothing
 * that would make the reader wait (a pipe, a device). `NOT_FOUND` or `ALLOTMENT_REFUSED`.
 */
export async function readPaperFile(path: string): Promise<Result<string>> {
  try {
    // Windows has neither flag.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    const file = await open(path, flags)
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return refusePaper('not-a-paper')
      if (stat.size > maxBytes) return refusePaper('too-large')
      // No more than was measured, should it grow meanwhile.
      const bytes = Buffer.alloc(stat.size)
      const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
      return ok(
        bytes
          .subarray(0, bytesRead)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      )
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = codeOf(error)
    if (reason === 'ENOENT') return fail('NOT_FOUND', { path })
    if (reason !== '') return refusePaper('not-a-paper')
    throw error
  }
}
