import { escapeHtml } from './escape-html.ts'
import { fontsOf } from './word-text.ts'

/** A level of a numbered list. */
export type WordLevel = {
  /** What stands before the text, `%1` for the number of the first level: `第%1条`, `%1.%2`, `(%3)`. */
  readonly text: string
  /** What parts it from the text: a tab up to the indent, or nothing. */
  readonly suffix: 'tab' | 'nothing'
  /** The indent of the text, and how far the number hangs out of it, in twips. */
  readonly left: number
  readonly hanging: number
}

/** A list of several levels, whose numbers Word counts. */
export type WordList = {
  readonly id: string
  /** Decides the font of the numbers. */
  readonly language: string
  readonly levels: readonly WordLevel[]
}

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'

/**
 * The part of a Word file that says how its lists are numbered; the library would write lists of bullets whose
 * levels happen to be numbered.
 */
export function numberingPart(
  lists: readonly WordList[],
  numberOf: (list: WordList) => number | undefined,
): string {
  const patterns = lists.map(
    ({ levels, language }, index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:nsid w:val="${hex(0x4b470000 + index)}"/>` +
      '<w:multiLevelType w:val="multilevel"/>' +
      `<w:tmpl w:val="${hex(0x4b480000 + index)}"/>${levels.map((level, at) => levelPart(level, at, language)).join('')}</w:abstractNum>`,
  )
  const instances = lists.map(
    (list, index) => `<w:num w:numId="${numberOf(list) ?? 0}"><w:abstractNumId w:val="${index}"/></w:num>`,
  )
  return `${head}${patterns.join('')}${instances.join('')}</w:numbering>`
}

function levelPart({ text, suffix, left, hanging }: WordLevel, index: number, language: string): string {
  const { ascii, hAnsi, eastAsia, cs } = fontsOf(language)
  const fonts = `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`
  const tab = suffix === 'tab' ? `<w:tabs><w:tab w:val="num" w:pos="${left}"/></w:tabs>` : ''
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="${suffix}"/>` +
    `<w:lvlText w:val="${escapeHtml(text)}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr>${tab}<w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr><w:rPr>${fonts}</w:rPr></w:lvl>`
  )
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0')
}
