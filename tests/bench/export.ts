import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeVault } from './export-cases/large-vault.ts'

// Export of 500 findings and 200 photos of 300 kB against bare exceljs writing the same cells and pictures,
// each in a process of its own; the median of three runs.

type Run = { readonly ms: number; readonly peakRssMB: number }

const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))

function run(name: string): Run {
  const script = join(import.meta.dirname, 'export-cases', `${name}.ts`)
  return JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })) as Run
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

try {
  makeLargeVault(folder, { findings: 500, photos: 200, photoBytes: 300_000 })
  run('ours')
  run('dump-cells')
  const ours: Run[] = []
  const bare: Run[] = []
  for (let round = 0; round < 3; round += 1) {
    bare.push(run('bare'))
    ours.push(run('ours'))
  }
  const baselineMs = median(bare.map(({ ms }) => ms))
  const exportMs = median(ours.map(({ ms }) => ms))
  console.log(
    JSON.stringify({
      baselineMs: Math.round(baselineMs),
      exportMs: Math.round(exportMs),
      ratio: Number((exportMs / baselineMs).toFixed(3)),
      peakRssMB: Math.max(...ours.map(({ peakRssMB }) => peakRssMB)),
    }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
