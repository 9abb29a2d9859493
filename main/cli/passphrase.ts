import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** The passphrase from `KAGIMORI_PASSPHRASE`, else asked for on a terminal without echo, else undefined. */
export async function askPassphrase(question: string): Promise<string | undefined> {
  const given = process.env.KAGIMORI_PASSPHRASE
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return undefined
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await reader.question('')
  reader.close()
  process.stderr.write('\n')
  return answer
}
