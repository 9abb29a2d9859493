import { createHash, randomBytes } from 'node:crypto'

// Crockford's base32: no I, L, O or U, which are misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeBytes = 20
const dataCharacters = 32

/** A new recovery code: 160 random bits in eight groups of four characters and a check group. */
export function createRecoveryCode(): string {
  const data = encode(randomBytes(codeBytes))
  return (`${data}${checkGroup(data)}`.match(/.{4}/g) ?? []).join('-')
}

/**
 * The code in the one form that keys are derived from, whatever case, spaces, hyphens, width or misread
 * letters it was typed with; null when its check group says that it was mistyped.
 */
export function normaliseRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Pc}\u30fc\u2212.·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== dataCharacters + 4) return null
  const data = plain.slice(0, dataCharacters)
  if ([...data].some((character) => !alphabet.includes(character))) return null
  return plain.slice(dataCharacters) === checkGroup(data) ? data : null
}

function checkGroup(data: string): string {
  return encode(createHash('sha256').update(data).digest().subarray(0, 5)).slice(0, 4)
}

function encode(bytes: Uint8Array): string {
  let text = ''
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}
