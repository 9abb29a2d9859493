import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { codeOf } from './vault/index.ts'

/** The text of a file, or why there is none. */
export type SmallFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'missing' | 'no-file' | 'too-large' }

/**
 * The text of a file that someone sent: a regular file of at most `maxBytes`, never what a link points to, and nothing
 * that would make the reader wait (a pipe, a device).
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<SmallFile> {
  try {
    // Windows has neither flag.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    const file = await open(path, flags)
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return { ok: false, reason: 'no-file' }
      if (stat.size > maxBytes) return { ok: false, reason: 'too-large' }
      // No more than was measured, should it grow meanwhile.
      const bytes = Buffer.alloc(stat.size)
      const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
      return {
        ok: true,
        text: bytes
          .subarray(0, bytesRead)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = codeOf(error)
    if (reason === '') throw error
    return { ok: false, reason: reason === 'ENOENT' ? 'missing' : 'no-file' }
  }
}
