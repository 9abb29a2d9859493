import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { PlainBook, PlainSheet } from './cells.ts'
import { casePaths } from './large-vault.ts'
import { report } from './report.ts'

const place = casePaths(process.argv[2] ?? '')

await report(async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(place.ours)
  const styles: Partial<ExcelJS.Style>[] = []
  const known = new Map<string, number>()
  const intern = (style: Partial<ExcelJS.Style>) => {
    const key = JSON.stringify(style)
    const at = known.get(key) ?? styles.push(style) - 1
    known.set(key, at)
    return at
  }
  const sheets = workbook.worksheets.map((sheet): PlainSheet => {
    const rows: PlainSheet['rows'][number][] = []
    sheet.eachRow((row) => {
      const cells: (readonly [number, ExcelJS.CellValue, number])[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (!cell.isMerged || cell.master === cell) cells.push([column, cell.value, intern(cell.style)])
      })
      rows.push({ height: row.height, cells })
    })
    return {
      name: sheet.name,
      widths: sheet.columns?.map(({ width }) => width) ?? [],
      rows,
      pictures: sheet.getImages().map(({ range }) => {
        const { width, height } = (range as unknown as { ext: { width: number; height: number } }).ext
        return { row: range.tl.nativeRow, width, height }
      }),
    }
  })
  writeFileSync(place.cells, JSON.stringify({ styles, sheets } satisfies PlainBook))
})
