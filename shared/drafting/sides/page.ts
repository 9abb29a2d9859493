/** A text that several readers go over: what one has read is blotted out for the next. */
export type Page = {
  /** The text as it stands, in NFC. */
  readonly original: string
  /** The same length: Western digits, half-width signs, plain blanks. */
  text: string
}

/** What has been read already; neither a blank nor a letter nor a digit. */
const blot = '\u0001'

const thaiZero = 0x0e50
const devanagariZero = 0x0966
const fullWidthOffset = 0xfee0

/** A page on which digits and signs of every script read alike, at the same places. */
export function openPage(text: string): Page {
  const original = text.normalize('NFC')
  return { original, text: original.replace(/[\u00a0\u2007\u202f\u3000\uff01-\uff5e๐-๙०-९]/gu, plainSign) }
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - fullWidthOffset)
  if (code >= thaiZero && code <= thaiZero + 9) return String(code - thaiZero)
  if (code >= devanagariZero && code <= devanagariZero + 9) return String(code - devanagariZero)
  return ' '
}

/** Reads each match and blots out those that `read` takes, that is, does not answer with null. */
export function takeMatches<T>(
  page: Page,
  pattern: RegExp,
  read: (match: RegExpMatchArray, quote: string) => T | null,
): T[] {
  const taken: T[] = []
  let rest = ''
  let end = 0
  for (const match of page.text.matchAll(pattern)) {
    const start = match.index ?? 0
    const stop = start + match[0].length
    const found = read(match, page.original.slice(start, stop))
    if (found === null) continue
    taken.push(found)
    rest += page.text.slice(end, start) + blot.repeat(stop - start)
    end = stop
  }
  if (end > 0) page.text = rest + page.text.slice(end)
  return taken
}
