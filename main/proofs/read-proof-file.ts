import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { maxProofBytes, proofName } from '../../shared/hours/index.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Reads a file to attach: `UNSUPPORTED_FILE` if it is none, empty, above 25 MB or can't be read. */
export async function readProofFile(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const name = proofName(path)
  const refuse = (reason: string) => fail('UNSUPPORTED_FILE', { reason, name })
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return refuse('proof-unreadable')
      if (stats.size > maxProofBytes) return refuse('proof-too-large')
      const bytes = await file.readFile()
      if (bytes.length > maxProofBytes) return refuse('proof-too-large')
      return bytes.length === 0 ? refuse('proof-empty') : ok({ name, bytes })
    } finally {
      await file.close()
    }
  } catch {
    return refuse('proof-unreadable')
  }
}
