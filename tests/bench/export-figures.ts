import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What the benchmark of the export prints. */
export type ExportFigures = {
  readonly baselineMs: number
  readonly exportMs: number
  readonly peakRssMB: number
}

/** Runs the benchmark of the export in a process of its own, whose memory it measures. */
export function exportFigures(): ExportFigures {
  const script = join(import.meta.dirname, 'export.ts')
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as ExportFigures
}
