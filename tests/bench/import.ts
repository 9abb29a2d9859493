import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeVault } from './export-cases/large-vault.ts'
import { runCase } from './run-case.ts'
import { median } from './statistics.ts'

/** What the workbook of 5,000 entries, 5,000 findings and 2,000 photos takes to come in; medians of three runs. */
export type ImportFigures = {
  readonly importMs: number
  /** Of bare exceljs, which reads the same file into memory. */
  readonly baselineMs: number
  readonly importPeakMB: number
  readonly previewMs: number
}

/** Measures the import into an empty vault, each time in a process of its own. */
export function importFigures(): ImportFigures {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  try {
    const size = { entries: 5000, findings: 5000, photos: 2000, photoBytes: 300_000, hasPlainPhotos: false }
    makeLargeVault(folder, size)
    runCase('export-cases/ours', folder)
    const runs = [1, 2, 3].map(() => ({
      bare: runCase('import-cases/bare', folder),
      ours: runCase('import-cases/ours', folder),
      preview: runCase('import-cases/preview', folder),
    }))
    return {
      importMs: median(runs.map(({ ours }) => ours.ms)),
      baselineMs: median(runs.map(({ bare }) => bare.ms)),
      importPeakMB: median(runs.map(({ ours }) => ours.peakRssMB)),
      previewMs: median(runs.map(({ preview }) => preview.ms)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
