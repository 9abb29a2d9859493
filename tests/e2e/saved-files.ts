import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pythonWith } from '../support/other-programs.ts'

/** What openpyxl reads in one sheet. */
export type Sheet = {
  readonly name: string
  readonly state: string
  readonly rows: readonly (readonly unknown[])[]
  readonly pictures: readonly unknown[]
}

const describeWorkbook = join(import.meta.dirname, '..', 'integration', 'exchange', 'describe-workbook.py')

/** Reads a workbook with openpyxl, which is not ours. */
export function readSheets(path: string): Sheet[] {
  const program = pythonWith('openpyxl')
  if (program === undefined) throw new Error('python3-openpyxl is not installed')
  const output = execFileSync(program, ['-W', 'ignore', describeWorkbook, path], { encoding: 'utf8' })
  return JSON.parse(output) as Sheet[]
}

/** The number of pages of a PDF, counted by poppler. */
export function countPages(path: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
}

/** The text of a PDF as poppler copies it. */
export function textOfPdf(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
}
