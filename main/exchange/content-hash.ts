import { createHash } from 'node:crypto'

/** SHA-256 in hex over the records' canonical JSON, in their order, one a line. */
export function hashContent(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  let between = ''
  for (const line of lines) {
    hash.update(between + line)
    between = '\n'
  }
  return hash.digest('hex')
}
