import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeVault } from './export-cases/large-vault.ts'
import { median } from './statistics.ts'

/** Milliseconds of the report of 200 findings and 200 photos, ours and by docx alone. */
export type ReportFigures = { readonly reportMs: number; readonly baselineMs: number }

type Run = { readonly ms: number }

const rounds = 5

/** Writes the report and its baseline in processes of their own, in turn, and takes the medians. */
export function reportFigures(): ReportFigures {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  const start = (name: string) =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'report-cases', `${name}.ts`), folder], {
      encoding: 'utf8',
    })
  const run = (name: string) => JSON.parse(start(name)) as Run
  try {
    makeLargeVault(folder, { findings: 200, photos: 200, photoBytes: 300_000 })
    start('dump')
    const ours: Run[] = []
    const bare: Run[] = []
    for (let round = 0; round < rounds; round += 1) {
      bare.push(run('bare'))
      ours.push(run('ours'))
    }
    return {
      reportMs: median(ours.map(({ ms }) => ms)),
      baselineMs: median(bare.map(({ ms }) => ms)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
