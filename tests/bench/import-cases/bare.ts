import ExcelJS from 'exceljs'
import { casePaths } from '../export-cases/large-vault.ts'
import { report } from '../export-cases/report.ts'

// The same file, read by exceljs alone.

const folder = process.argv[2] ?? ''

await report(() => new ExcelJS.Workbook().xlsx.readFile(casePaths(folder).ours))
