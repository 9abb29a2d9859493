import { constants, inflateSync } from 'node:zlib'

const maxStreamBytes = 32 * 1024 * 1024
const maxImageBytes = 256 * 1024 * 1024
const maxTotalBytes = 512 * 1024 * 1024
/** A dictionary is looked for no further before its stream. */
const longestDictionary = 4096

/**
 * Tells whether a stream of a PDF, or all of them together, would unpack to more than any page needs. Pictures, which
 * no one unpacks to read text, count by themselves alone.
 */
export function isBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  let at = file.indexOf('stream')
  while (at !== -1) {
    const end = file.indexOf('endstream', at)
    const begin = file[at + 6] === 0x0d ? at + 8 : at + 7
    const isImage = dictionaryBefore(file, at).includes('/Image')
    const size = unpackedSize(file.subarray(begin, end === -1 ? undefined : end), isImage)
    if (size === null) return true
    if (!isImage) total += size
    if (total > maxTotalBytes) return true
    at = end === -1 ? -1 : file.indexOf('stream', end + 9)
  }
  return false
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

/** Null for what is too large; packed twice counts twice. */
function unpackedSize(packed: Buffer, isImage: boolean): number | null {
  // Any stream may be packed, whatever it says of itself: this is how one of zlib begins.
  const isPacked = packed.length > 2 && packed[0] === 0x78 && packed.readUInt16BE(0) % 31 === 0
  if (!isPacked) return packed.length
  try {
    const maxOutputLength = isImage ? maxImageBytes : maxStreamBytes
    // What was cut off is read as far as it goes.
    const unpacked = inflateSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
    const inner = isImage ? unpacked.length : unpackedSize(unpacked, isImage)
    return inner === null ? null : Math.max(unpacked.length, inner)
  } catch (error) {
    return error instanceof RangeError ? null : packed.length
  }
}
