import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCase } from './run-case.ts'
import { median } from './statistics.ts'

/** Milliseconds of a merge of 100,000 records with 1,000 conflicts; the median of three, each in a process of its own. */
export function mergeMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  try {
    runCase('merge-cases/make', folder)
    return median([1, 2, 3].map(() => runCase('merge-cases/ours', folder).ms))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
