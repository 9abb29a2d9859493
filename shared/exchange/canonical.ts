/** What a canonical record may hold. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue }

/** The longest piece of JSON that one cell of the workbook takes; Excel's own limit is 32,767. */
export const cellLimit = 30_000

// What XML 1.0 or a spreadsheet would drop or read as an escape of its own (`_x0041_`) is spelled out.
const unsafe = /[\u007f-\u009f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g

/** JSON with sorted keys and no whitespace, in characters that survive any cell of any spreadsheet. */
export function canonicalJson(value: CanonicalValue): string {
  return plainJson(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Splits a text into pieces of at most `limit` UTF-16 units, never inside a surrogate pair. */
export function splitForCells(text: string, limit = cellLimit): string[] {
  const pieces: string[] = []
  let start = 0
  while (text.length - start > limit) {
    const last = text.charCodeAt(start + limit - 1)
    const end = start + limit - (last >= 0xd800 && last <= 0xdbff ? 1 : 0)
    pieces.push(text.slice(start, end))
    start = end
  }
  pieces.push(text.slice(start))
  return pieces
}

/** Orders by UTF-16 code units, the same on every device and in every language. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// By hand, because a JavaScript object puts keys that look like numbers first. Records by the hundred thousand pass here.
function plainJson(value: CanonicalValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(plainJson).join(',')}]`
  const fields = value as { readonly [key: string]: CanonicalValue | undefined }
  let json = ''
  // Sorted by UTF-16 code units, as `compareCodeUnits` does.
  for (const key of Object.keys(fields).sort()) {
    const part = fields[key]
    if (part !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${plainJson(part)}`
  }
  return `{${json}}`
}

/** Tells whether lists and objects lie in each other at most `levels` deep. */
export function nestsAtMost(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return true
  return levels > 0 && Object.values(value).every((part) => nestsAtMost(part, levels - 1))
}
