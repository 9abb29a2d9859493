const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** Tells a text that a spreadsheet might take for a formula when it is typed, pasted or read from CSV. */
export function beginsLikeFormula(text: string): boolean {
  return formulaStart.test(text)
}

// What no cell can hold as it is, and every half of a pair; most texts have none.
const delicate = /[\ud800-\udfff\uf8fe\ufffe\uffff]|_x/

/** A text as a cell can hold it: well-formed, and never read as an escape such as `_x0041_`. */
export function cellText(text: string): string {
  if (!delicate.test(text)) return text
  const plain = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return protectPairs(plain)
}

/** A private-use character that stands before a code point until the XML is written. */
export const pairMark = '\uf8fe'

/**
 * Keeps rare kanji and emoji whole: JSZip, which exceljs writes with, encodes pieces of 16,384 units and
 * tears the surrogate pairs at their ends apart. `restorePairs` undoes it in the XML.
 */
export function protectPairs(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10ffff}\uf8fe]/gu,
    (character) => `${pairMark}${character.codePointAt(0)?.toString(16)};`,
  )
}

/** The text of a cell as a reader gives it back: without the marks and the escapes of the file. */
export function unprotectText(text: string): string {
  return text
    .replace(/\uf8fe([0-9a-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_')
}

/** Puts character references where `protectPairs` left its marks. */
export function restorePairs(xml: string): string {
  return xml.replace(/\uf8fe([0-9a-f]+);/g, '&#x$1;')
}

// Full-width in East Asian Width terms: two columns of a digit's width.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const widest = 2
const blank = 0x20
const weightless = /\p{Mn}|\p{Me}|\p{Cf}/u
const noSpaces = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/** The width of one character in widths of a digit; text fonts run a little wider than digits. */
function characterWidth(character: string): number {
  if (weightless.test(character)) return 0
  if (wide.test(character)) return widest
  return /[mwMW@%\p{Lu}]/u.test(character) ? 1.4 : 1.1
}

const widths = new Map<number, number>()

function cachedWidth(code: number): number {
  let width = widths.get(code)
  if (width === undefined) {
    width = characterWidth(String.fromCodePoint(code))
    widths.set(code, width)
  }
  return width
}

/** The lines that a text needs in a wrapped column `columnWidth` digits wide; errs on the side of more. */
export function countLines(text: string, columnWidth: number): number {
  // Thai breaks between words of a dictionary that each program has of its own.
  if (text.length * widest <= (columnWidth - 1) * 0.85 && !/[\r\n]/.test(text)) return 1
  const isUnspaced = noSpaces.test(text)
  const usable = Math.max(1, columnWidth - 1) * (isUnspaced ? 0.85 : 0.97)
  return text.split(/\r\n|\r|\n/).reduce((sum, line) => sum + countWrapped(line, usable, isUnspaced), 0)
}

function countWrapped(line: string, usable: number, isUnspaced: boolean): number {
  let lines = 1
  let used = 0
  let word = 0
  for (let at = 0; at < line.length; ) {
    // By code points: a string for each character would cost more than the rest.
    const code = line.codePointAt(at) ?? 0
    const width = cachedWidth(code)
    at += code > 0xffff ? 2 : 1
    if (used + width > usable && code !== blank) {
      lines += 1
      // A word that was begun on the full line moves down with what it has so far.
      used = word < usable ? word : 0
    }
    used += width
    const parts = isUnspaced && noSpaces.test(String.fromCodePoint(code))
    word = code === blank || width === widest || parts ? 0 : word + width
  }
  return lines
}
