import { basename, join } from 'node:path'
import type { Output } from '../../shared/contract.ts'
import { type Call, createMust } from './demo-caller.ts'
import { addPdf, type Papers } from './write-pdf.ts'

/** The report of the demo: its files and what the Word file holds. */
export type DemoReport = Papers & Omit<Output<'inspections.report'>, 'path'>

/** Writes the provisional report of an inspection in both languages, without the photos that show a secret. */
export async function writeReport(call: Call, inspectionId: string, outDir: string): Promise<DemoReport> {
  const must = createMust(call)
  const input = { inspectionId, languages: 'both' } as const
  const out = (format: string) => join(outDir, `inspection-report.${format}`)
  const word = { ...input, format: 'word', out: out('docx') } as const
  const { path, ...facts } = await must('inspections.report', word)
  const first = { files: [basename(path)], missing: [] }
  const papers = await addPdf(call, 'inspections.report', { ...input, out: out('pdf') }, first)
  return { ...papers, ...facts }
}
