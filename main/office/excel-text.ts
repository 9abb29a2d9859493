const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** Tells a text that a spreadsheet might take for a formula when it is typed, pasted or read from CSV. */
export function beginsLikeFormula(text: string): boolean {
  return formulaStart.test(text)
}

/** A text as a cell can hold it: well-formed, and never read as an escape such as `_x0041_`. */
export function cellText(text: string): string {
  const plain = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return protectPairs(plain)
}

// A private-use character that stands before a code point until the XML is written.
const marker = '\uf8fe'

/**
 * Keeps rare kanji and emoji whole: JSZip, which exceljs writes with, encodes pieces of 16,384 units and
 * tears the surrogate pairs at their ends apart. `restorePairs` undoes it in the XML.
 */
export function protectPairs(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10ffff}\uf8fe]/gu,
    (character) => `${marker}${character.codePointAt(0)?.toString(16)};`,
  )
}

/** Puts character references where `protectPairs` left its marks. */
export function restorePairs(xml: string): string {
  return xml.replace(/\uf8fe([0-9a-f]+);/g, '&#x$1;')
}

// Full-width in East Asian Width terms: two columns of a digit's width.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const weightless = /\p{Mn}|\p{Me}|\p{Cf}/u
const noSpaces = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/** The width of one character in widths of a digit; text fonts run a little wider than digits. */
function characterWidth(character: string): number {
  if (weightless.test(character)) return 0
  if (wide.test(character)) return 2
  return /[mwMW@%\p{Lu}]/u.test(character) ? 1.4 : 1.1
}

const widths = new Map<string, number>()

function cachedWidth(character: string): number {
  let width = widths.get(character)
  if (width === undefined) {
    width = characterWidth(character)
    widths.set(character, width)
  }
  return width
}

/** The lines that a text needs in a wrapped column `columnWidth` digits wide; errs on the side of more. */
export function countLines(text: string, columnWidth: number): number {
  // Thai breaks between words of a dictionary that each program has of its own.
  const usable = Math.max(1, columnWidth - 1) * (noSpaces.test(text) ? 0.85 : 0.97)
  return text.split(/\r\n|\r|\n/).reduce((sum, line) => sum + countWrapped(line, usable), 0)
}

function countWrapped(line: string, usable: number): number {
  let lines = 1
  let used = 0
  let word = 0
  for (const character of line) {
    const width = cachedWidth(character)
    if (used + width > usable && character !== ' ') {
      lines += 1
      // A word that was begun on the full line moves down with what it has so far.
      used = word < usable ? word : 0
    }
    used += width
    word = character === ' ' || width === 2 || noSpaces.test(character) ? 0 : word + width
  }
  return lines
}
