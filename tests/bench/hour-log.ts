import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLedger } from './hour-log-cases/make-ledger.ts'
import { median } from './statistics.ts'

/** Milliseconds of the hour log of 300 entries, ours and by exceljs alone writing the same cells. */
export type HourLogFigures = { readonly hourLogMs: number; readonly baselineMs: number }

type Run = { readonly ms: number }

const rounds = 7
// A process loads the data of time zones once, and the app has long shown hours when it writes a log of them: its
// thread finds them loaded. So do both cases here.
const loadZones = `data:text/javascript,${encodeURIComponent(
  "new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', era: 'short', year: 'numeric', hour: 'numeric' })",
)}`

/** Writes the log and its baseline in processes of their own, in turn, and takes the medians. */
export function hourLogFigures(): HourLogFigures {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  const start = (script: string) =>
    execFileSync(process.execPath, ['--import', loadZones, join(import.meta.dirname, script), folder], {
      encoding: 'utf8',
    })
  const run = (script: string) => JSON.parse(start(script)) as Run
  try {
    makeLedger(folder, { engagements: 200, entries: 50_000, own: 300 })
    run('hour-log-cases/ours.ts')
    start('export-cases/dump-cells.ts')
    const ours: Run[] = []
    const bare: Run[] = []
    for (let round = 0; round < rounds; round += 1) {
      bare.push(run('export-cases/bare.ts'))
      ours.push(run('hour-log-cases/ours.ts'))
    }
    return {
      hourLogMs: median(ours.map(({ ms }) => ms)),
      baselineMs: median(bare.map(({ ms }) => ms)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(JSON.stringify(hourLogFigures()))
