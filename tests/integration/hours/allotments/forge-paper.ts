import { sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Laptop } from '../../../../main/hours/allotments/laptop.ts'

/** A paper with a right signature and any content: what a hostile laptop could write. */
export function forgePaper(laptop: Laptop, content: object): string {
  const key = laptop.publicKey.toString('base64url')
  const json = JSON.stringify({ ...content, key, name: laptop.name })
  const signed = `KAGIMORI1.${deflateRawSync(json).toString('base64url')}`
  return `${signed}.${sign(null, Buffer.from(signed), laptop.privateKey).toString('base64url')}`
}
