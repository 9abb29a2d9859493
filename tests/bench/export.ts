import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeVault, type Size } from './export-cases/large-vault.ts'
import { type Run, runCase } from './run-case.ts'
import { median } from './statistics.ts'

/** What the exports took, medians of three runs, each in a process of its own. */
export type ExportFigures = {
  /** Of 1,000 entries, 500 findings and 200 photos, and of bare exceljs writing the same cells and pictures. */
  readonly exportMs: number
  readonly baselineMs: number
  /** Peak memory of 5,000 entries and 5,000 findings with 200 and with 2,000 photos. */
  readonly fewPhotosMB: number
  readonly manyPhotosMB: number
}

const photoBytes = 300_000
const rounds = [1, 2, 3]

/** Measures the export of workbooks. */
export function exportFigures(): ExportFigures {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  const make = (name: string, size: Size) => {
    const folder = join(root, name)
    mkdirSync(folder)
    makeLargeVault(folder, size)
    return folder
  }
  const ours = (folder: string): Run => runCase('export-cases/ours', folder)
  const peak = (photos: number) => {
    const size = { entries: 5000, findings: 5000, photos, photoBytes, hasPlainPhotos: false }
    const folder = make(String(photos), size)
    const peaks = rounds.map(() => ours(folder).peakRssMB)
    rmSync(folder, { recursive: true })
    return median(peaks)
  }
  try {
    const folder = make('compared', { entries: 1000, findings: 500, photos: 200, photoBytes })
    ours(folder)
    runCase('export-cases/dump-cells', folder)
    const runs = rounds.map(() => ({ bare: runCase('export-cases/bare', folder).ms, ours: ours(folder).ms }))
    return {
      exportMs: median(runs.map((run) => run.ours)),
      baselineMs: median(runs.map((run) => run.bare)),
      fewPhotosMB: peak(200),
      manyPhotosMB: peak(2000),
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
