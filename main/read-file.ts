import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '../shared/result.ts'

/** Why a file isn't taken. */
export type FileRefusal = 'unreadable' | 'too-large' | 'empty'

/** Reads a whole file that a person chose; `UNSUPPORTED_FILE` with a `FileRefusal` where it can't be taken. */
export async function readChosenFile(path: string, maxBytes: number): Promise<Result<Uint8Array>> {
  const refuse = (reason: FileRefusal) => fail('UNSUPPORTED_FILE', { reason })
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return refuse('unreadable')
      if (stats.size > maxBytes) return refuse('too-large')
      const bytes = await file.readFile()
      if (bytes.length > maxBytes) return refuse('too-large')
      return bytes.length === 0 ? refuse('empty') : ok(bytes)
    } finally {
      await file.close()
    }
  } catch {
    return refuse('unreadable')
  }
}
