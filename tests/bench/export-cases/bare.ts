import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { PlainBook } from './cells.ts'
import { casePaths } from './large-vault.ts'
import { report } from './report.ts'

const place = casePaths(process.argv[2] ?? '')
const book = JSON.parse(readFileSync(place.cells, 'utf8')) as PlainBook

await report(async () => {
  const workbook = new ExcelJS.Workbook()
  for (const { name, widths, rows, pictures } of book.sheets) {
    const sheet = workbook.addWorksheet(name)
    widths.forEach((width, index) => {
      if (width !== undefined) sheet.getColumn(index + 1).width = width
    })
    rows.forEach(({ height, cells }, index) => {
      const row = sheet.getRow(index + 1)
      if (height !== undefined) row.height = height
      for (const [column, value, style] of cells) {
        const cell = row.getCell(column)
        cell.value = value
        cell.style = book.styles[style] ?? {}
      }
    })
    pictures.forEach(({ row, width, height }, index) => {
      const buffer = readFileSync(join(place.photos, `${index}.jpeg`)) as unknown as ExcelJS.Buffer
      const imageId = workbook.addImage({ buffer, extension: 'jpeg' })
      sheet.addImage(imageId, { tl: { col: 2, row }, ext: { width, height } })
    })
  }
  await workbook.xlsx.writeFile(place.bare)
})
