import type { Styles } from './excel-styles.ts'
import { textFormat } from './excel-styles.ts'
import { cellText } from './excel-text.ts'
import type { Workbook } from './excel-workbook.ts'

/** A sheet of plain texts that a person edits: headings in the first row, a text in each cell. */
export type TextTable = {
  readonly name: string
  readonly columns: readonly {
    readonly heading: string
    /** In widths of a digit, as Excel counts. */
    readonly width: number
    readonly language?: string | undefined
    /** What is typed here stays text, also when it looks like a number. */
    readonly isTextOnly?: boolean
  }[]
  /** Columns that stay in sight. */
  readonly frozenColumns: number
  readonly rows: readonly (readonly string[])[]
}

/** Adds a sheet of texts, its headings bold and frozen; a text that begins like a formula stays text. */
export function addTextTable(workbook: Workbook, styles: Styles, table: TextTable): void {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: table.frozenColumns, ySplit: 1 }],
  })
  const head = styles.get({ role: 'head' })
  table.columns.forEach(({ heading, width }, index) => {
    sheet.getColumn(index + 1).width = width
    const cell = sheet.getCell(1, index + 1)
    cell.value = heading
    cell.style = head
  })
  table.rows.forEach((texts, index) => {
    const row = sheet.getRow(index + 2)
    texts.forEach((text, column) => {
      if (text === '') return
      const { language, isTextOnly = false } = table.columns[column] ?? {}
      const style = styles.get({
        ...(language === undefined ? {} : { language }),
        ...(isTextOnly ? { numFmt: textFormat } : {}),
      })
      const cell = row.getCell(column + 1)
      cell.value = cellText(text)
      cell.style = styles.forText(style, text)
    })
  })
}
