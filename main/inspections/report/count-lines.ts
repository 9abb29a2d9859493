const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u
const mark = /\p{Mn}/u
const narrow = /[ iljftrI.,;:'|!()[\]/-]/u
const broad = /[A-ZMWmw%@]/u
const thai = /[\u0e00-\u0e7f]/
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' })
/** Where a line may break: at blanks, and between the characters of Japanese and Chinese. */
const unit = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+|\s+/gu

/** How many lines a text takes in a width, both in points; about, as the fonts of the reader are not known. */
export function countLines(text: string, { size, width }: { readonly size: number; readonly width: number }) {
  const room = width / size
  let lines = 1
  let used = 0
  for (const part of partsOf(text)) {
    const needed = widthOf(part)
    if (used > 0 && used + needed > room && part.trim() !== '') {
      lines += 1
      used = 0
    }
    used += needed
    // A word longer than the line goes on below.
    lines += Math.max(0, Math.ceil(used / room) - 1)
    if (used > room) used %= room
  }
  return lines
}

/** Thai writes no blanks between words, and its lines break between words all the same. */
function partsOf(text: string): string[] {
  const parts = [...text.matchAll(unit)].map(([part]) => part)
  return parts.flatMap((part) =>
    thai.test(part) ? [...thaiWords.segment(part)].map(({ segment }) => segment) : [part],
  )
}

/** How wide a text is in a sans-serif font, in parts of its size. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (mark.test(character)) continue
    if (wide.test(character)) width += 1
    else if (narrow.test(character)) width += 0.3
    else if (broad.test(character)) width += 0.7
    else width += thai.test(character) ? 0.6 : 0.53
  }
  return width
}
