import type { Checklist, StatedPair } from '../../../shared/inspections/index.ts'
import { openSides } from '../../../shared/inspections/index.ts'
import type { Line, Look, Span } from './blocks.ts'
import { type ReportKey, type ReportText, reportLanguage, reportTexts } from './report-texts.ts'

/** One language of a report. */
export type Column = {
  readonly side: 'ja' | 'local'
  /** What words of the checklist, dates and figures are written in. */
  readonly language: string
  /** What the expert wrote on this side. */
  readonly writtenIn: string
  readonly text: ReportText
  readonly labels: Checklist['labels']['ja']
}

/** The languages of a report, Japanese first, and what is said in each of them. */
export type Columns = {
  readonly all: readonly Column[]
  /** A text of the report, a line for each language. */
  readonly lines: (
    key: ReportKey,
    values?: Readonly<Record<string, string | number>>,
    look?: Look,
  ) => readonly Line[]
  /** The same word in each language, a line each, equal ones once. */
  readonly each: (textOf: (column: Column) => string, look?: Look) => readonly Line[]
  /** The same word in each language on one line, equal ones once. */
  readonly inline: (textOf: (column: Column) => string, look?: Look) => Line
  /** A side of a pair as it is printed in a column, with its mark where it is not confirmed; counted. */
  readonly pair: (pair: StatedPair, column: Column, look?: Look) => Line
  /** Texts marked so far. */
  readonly marked: () => number
}

/** The columns of a report on an inspection whose counterpart reads `localLanguage`. */
export function createColumns(all: readonly Column[], localLanguage: string): Columns {
  let count = 0

  function each(textOf: (column: Column) => string, look?: Look): readonly Line[] {
    const spans = all.map((column) => span(textOf(column), column.language, look))
    return spans
      .filter(({ text }, index) => text !== '' && spans.findIndex((other) => other.text === text) === index)
      .map((one) => [one])
  }

  function pair(stated: StatedPair, column: Column, look?: Look): Line {
    const other = column.side === 'ja' ? 'local' : 'ja'
    const own = stated[column.side]
    const text = own ?? stated[other]
    if (text === null) return []
    const open = openSides(stated, localLanguage)
    const isOpen = open.includes(column.side) || (open.includes(other) && stated[other] === null)
    // With both languages side by side the text stands there already.
    const isBeside = own === null && all.length > 1
    const words = isBeside ? '–' : text
    const language = own === null && !isBeside ? languageOf(other) : column.writtenIn
    if (!isOpen) return [span(words, language, look)]
    count += 1
    const mark = column.labels.marks?.unconfirmed ?? ''
    return [
      span(words, language, look),
      span(' ', column.language),
      span(`[${mark}]`, column.language, 'mark'),
    ]
  }

  function languageOf(side: 'ja' | 'local'): string {
    return side === 'ja' ? 'ja' : localLanguage
  }

  return {
    all,
    each,
    lines: (key, values, look) => each(({ text }) => text(key, values), look),
    inline: (textOf, look) => {
      const lines = each(textOf, look)
      return lines.flatMap((line, index) => (index === 0 ? line : [span(' / ', 'en', look), ...line]))
    },
    pair,
    marked: () => count,
  }
}

/** A column that speaks a language to readers of the local or the Japanese side. */
export function createColumn(
  side: Column['side'],
  language: string,
  writtenIn: string,
  labels: Column['labels'],
): Column {
  return { side, language, writtenIn, text: reportTexts(reportLanguage(language)), labels }
}

/** A piece of text. */
export function span(text: string, language: string, look: Look = 'plain'): Span {
  return look === 'plain' ? { text, language } : { text, language, look }
}

/** What a word of the card is called in a column; a key without a name stands for itself. */
export function label({ labels }: Column, group: string, key: string): string {
  return labels[group]?.[key] || key
}

/** The lines that a text with line breaks makes, each piece in its language and look. */
export function splitLine(line: Line): readonly Line[] {
  const lines: Span[][] = [[]]
  for (const piece of line) {
    const [first = '', ...rest] = piece.text.split(/\r\n?|\n/)
    lines.at(-1)?.push({ ...piece, text: first })
    for (const text of rest) lines.push([{ ...piece, text }])
  }
  return lines
}
