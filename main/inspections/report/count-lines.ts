const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u
const mark = /\p{Mn}/u
const narrow = /[ iljftrI.,;:'|!()[\]/-]/u
const broad = /[A-ZMWmw%@]/u
/** Where a line may break: at blanks, and between the letters of scripts without them, Thai among them. */
const unit =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]\p{Mn}*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]+|\s+/gu

/** How wide a text is in a sans-serif font, in parts of its size. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (wide.test(character)) width += 1
    else if (narrow.test(character)) width += 0.3
    else if (broad.test(character)) width += 0.7
    else if (!mark.test(character)) width += 0.53
  }
  return width
}

/** How many lines a text takes in a width, both in points; about, as the fonts of the reader are not known. */
export function countLines(text: string, { size, width }: { readonly size: number; readonly width: number }) {
  const room = width / size
  let lines = 1
  let used = 0
  for (const [part] of text.matchAll(unit)) {
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
