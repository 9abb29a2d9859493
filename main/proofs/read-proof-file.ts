import { maxProofBytes, proofName } from '../../shared/hours/index.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { readChosenFile } from '../read-file.ts'

/** Reads a file to attach: `UNSUPPORTED_FILE` if it is none, empty, above 25 MB or can't be read. */
export async function readProofFile(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const name = proofName(path)
  const bytes = await readChosenFile(path, maxProofBytes)
  return bytes.ok
    ? ok({ name, bytes: bytes.value })
    : fail('UNSUPPORTED_FILE', { reason: `proof-${bytes.details.reason}`, name })
}
