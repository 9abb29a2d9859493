import { beginsNumbered } from '../../../shared/drafting/review/sections.ts'

/** A line of a page with the place of its first letter; lengths are points, `y` grows upwards. */
export type PdfLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: number
  readonly height: number
}

/** A gap of more than this many heights stands between paragraphs. */
const paragraphGap = 1.9
/** A line that ends before this part of the widest one is the last of its paragraph. */
const shortLine = 0.8
/** Lines that begin within this many points of each other stand in one column. */
const columnWidth = 40
const unspaced = /[\u0e00-\u0e7f\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u

/** The paragraphs of a page. A paragraph ends before a number, behind a short line, and at a gap or a new column. */
export function joinLines(lines: readonly PdfLine[]): string[] {
  const columns = new Map<number, number>()
  for (const { x, end } of lines) columns.set(columnOf(x), Math.max(columns.get(columnOf(x)) ?? 0, end))
  const paragraphs: string[] = []
  let previous: PdfLine | undefined
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (previous === undefined || last === undefined || isNewParagraph(previous, line, columns)) {
      paragraphs.push(line.text)
    } else {
      paragraphs[paragraphs.length - 1] = join(last, line.text)
    }
    previous = line
  }
  return paragraphs
}

function columnOf(x: number): number {
  return Math.round(x / columnWidth)
}

function isNewParagraph(before: PdfLine, line: PdfLine, columns: ReadonlyMap<number, number>): boolean {
  const gap = before.y - line.y
  const height = Math.max(before.height, line.height, 1)
  return (
    gap < -height / 2 ||
    gap > paragraphGap * height ||
    Math.abs(before.x - line.x) > columnWidth ||
    before.end - before.x < shortLine * ((columns.get(columnOf(before.x)) ?? 0) - before.x) ||
    beginsNumbered(line.text)
  )
}

function join(text: string, line: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
  return unspaced.test(text.at(-1) ?? '') && unspaced.test(line[0] ?? '') ? text + line : `${text} ${line}`
}
