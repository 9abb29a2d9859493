import { paragraph, table, textWidth, type WordBlock, type WordCell, type WordRow } from '../office/word.ts'
import type { PrintTexts } from './print-texts.ts'
import type { PrintedDraft, PrintedRow, RowMark } from './printed.ts'
import { bookmarkName, itemIndent, labelWidth, listId } from './word-lists.ts'
import type { WordPen } from './word-pen.ts'

const shade = 'EEF1F6'
const noteShade = 'F7F4EC'
const noteColor = '6B4E00'
const notePoints = 8
const markShades: Readonly<Record<RowMark, string>> = { stale: 'FFEFC2', mismatch: 'F9DAD5' }
const markColor = '8C1D18'

/** The articles as a table: a column a language, row by row in step. */
export function articleTable<T>(
  printed: PrintedDraft<T>,
  pen: WordPen<T>,
  printTexts: (language: string) => PrintTexts,
): WordBlock {
  const { languages, languageNames, rows } = printed
  const width = Math.floor(textWidth / languages.length)
  const hasHead = languages.length > 1
  const head = languageNames.map((name, index) => ({
    fill: shade,
    blocks: [
      paragraph({
        texts: [{ text: name, language: languages[index] ?? 'ja', isBold: true }],
        alignment: 'center',
      }),
    ],
  }))
  const articleRow = (row: PrintedRow<T>, at: number): WordRow => {
    // The row alone came or went: with its paragraphs marked as well, LibreOffice runs the last on into the next row.
    const change = pen.changeOf(row.change)
    const cells = row.texts.map((text, column): WordCell => {
      const language = languages[column] ?? 'ja'
      const place: Place = {
        column,
        language,
        level: pen.levels[at] ?? null,
        bookmarkId: at * languages.length + column,
      }
      const blocks = [
        ...(row.mark === null ? [] : [markLine(printTexts(language).mark[row.mark], language)]),
        rowParagraph(row, text, place, pen),
      ]
      const fill = row.mark === null ? fillOf(row) : markShades[row.mark]
      return fill === undefined ? { blocks } : { blocks, fill }
    })
    return { cells, mayPart: row.mayPart, change }
  }
  return table({
    widths: languages.map(() => width),
    headRows: hasHead ? 1 : 0,
    isFramed: hasHead,
    rows: [...(hasHead ? [{ cells: head }] : []), ...rows.map(articleRow)],
  })
}

type Place = {
  readonly column: number
  readonly language: string
  readonly level: number | null
  readonly bookmarkId: number
}

function fillOf({ kind }: PrintedRow<unknown>): string | undefined {
  if (kind === 'heading') return shade
  return kind === 'note' ? noteShade : undefined
}

// A word, not colour alone, says why a row can't be relied on.
function markLine(text: string, language: string): WordBlock {
  return paragraph({
    texts: [{ text, language, isBold: true, color: markColor, sizePoints: notePoints }],
  })
}

function rowParagraph<T>(row: PrintedRow<T>, text: T, place: Place, pen: WordPen<T>): WordBlock {
  const { kind, article, labels, keepsNext } = row
  const { column, language, level, bookmarkId } = place
  if (kind === 'note') {
    const look = { language, sizePoints: notePoints, color: noteColor }
    return paragraph({ texts: pen.write(text, look), keepsNext })
  }
  const look = { language, isBold: kind === 'heading' }
  const texts = pen.write(text, look)
  const style = kind === 'heading' ? ({ style: 'heading1' } as const) : {}
  if (level === null) {
    const change = pen.changeOf(row.change)
    const label = { ...look, text: labels[column] ?? '', ...(change === undefined ? {} : { change }) }
    if (kind === 'heading') return paragraph({ texts: [label, ...texts], ...style, keepsNext })
    return paragraph({
      texts: [{ ...label, text: `${label.text}\t` }, ...texts],
      indent: { left: labelWidth + (kind === 'item' ? itemIndent : 0), hanging: labelWidth },
      keepsNext,
    })
  }
  return paragraph({
    texts,
    ...style,
    numbering: { list: listId(column), level },
    ...(article === null || row.change === 'removed'
      ? {}
      : { bookmark: { name: bookmarkName(article.clauseId, column), id: bookmarkId } }),
    keepsNext,
  })
}
