import { createHash } from 'node:crypto'

/** SHA-256 in hex over the records' canonical JSON, in their order, one a line. */
export function hashContent(lines: readonly string[]): string {
  const hash = createHash('sha256')
  lines.forEach((line, index) => {
    hash.update(index === 0 ? line : `\n${line}`)
  })
  return hash.digest('hex')
}
