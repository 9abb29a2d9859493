import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runtime } from '../../scripts/runtime/find-runtime.ts'
import { launchOf } from '../../scripts/runtime/launch.ts'
import { timeAdditions } from './add-photo.ts'
import { consolidateFigures } from './consolidate.ts'
import { lostRecords } from './crash.ts'
import { keystrokeFigures } from './draft-keystroke.ts'
import { draftWordFigures } from './draft-word.ts'
import { exportFigures } from './export.ts'
import { hourLogFigures } from './hour-log.ts'
import { hoursFigures } from './hours.ts'
import { importFigures } from './import.ts'
import { emptyWindowOf, timeToInteractive } from './launch.ts'
import { timeRules } from './lint.ts'
import { longestBlocks } from './main-thread.ts'
import { type LargeVault, makeLargeVault, type VaultSize } from './make-large-vault.ts'
import { mergeMs } from './merge.ts'
import type { Metric } from './metric.ts'
import { monthViewFigures } from './month-view.ts'
import { spread, timeRecordings } from './record-finding.ts'
import { reportFigures } from './report.ts'
import { timeReviews } from './review.ts'
import { median } from './statistics.ts'
import { timeUnlocking } from './unlock.ts'
import { walkFigures } from './zone-walk.ts'

const size: VaultSize = { engagements: 20, findings: 10_000, timeEntries: 5000, photos: 200 }
const launches = 11
const unlockings = 7
const batches = 12
const photoRounds = 25
const kills = 50

type Bench = {
  readonly runtime: Runtime
  readonly dataDir: string
  readonly vault: LargeVault
}

/** The measurements by the name under which one of them can be run alone. */
const measurements = {
  launch,
  unlock,
  recording,
  photo,
  walk,
  blocks,
  export: exporting,
  import: importing,
  merge: merging,
  consolidate: consolidating,
  report,
  'hour-log': hourLog,
  hours,
  month,
  lint,
  'draft-word': draftWord,
  'draft-keystroke': draftKeystroke,
  review,
  crash,
} as const

/** The name of a measurement. */
export type MeasurementName = keyof typeof measurements

/** All of them, in the order they run. */
export const measurementNames = Object.keys(measurements) as MeasurementName[]

/** Measures each promise against its baseline on one large vault; `say` hears what is going on. */
export async function measureAll(
  runtime: Runtime,
  names: readonly MeasurementName[],
  say: (line: string) => void,
): Promise<Metric[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  try {
    say('making a vault of 20 engagements, 10,000 findings, 5,000 time entries and 200 photos')
    const vault = await makeLargeVault(join(dataDir, 'vault'), size)
    const metrics: Metric[] = []
    for (const name of names) {
      say(name)
      metrics.push(...(await measurements[name]({ runtime, dataDir, vault })))
    }
    return metrics
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function launch({ runtime, dataDir }: Bench): Promise<Metric[]> {
  const own = launchOf(runtime, ['--vault', join(dataDir, 'vault')])
  const empty = emptyWindowOf(runtime)
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] }
  // The first round warms up the disk and fills the profiles.
  for (let round = 0; round <= launches; round += 1) {
    const baseline = await timeToInteractive(empty, join(dataDir, 'empty-profile'))
    const ours = await timeToInteractive(own, join(dataDir, 'profile'))
    if (round === 0) continue
    times.baseline.push(baseline)
    times.ours.push(ours)
  }
  const [ours, baseline] = [median(times.ours), median(times.baseline)]
  return [{ name: 'launch to unlock screen', unit: 'ms', ours, baseline, limit: 1.5 }]
}

async function unlock({ dataDir }: Bench): Promise<Metric[]> {
  const times: number[] = []
  for (let round = 0; round < unlockings; round += 1) {
    const { totalMs, derivationMs } = await timeUnlocking(dataDir, size.engagements)
    times.push(totalMs - derivationMs)
  }
  const name = 'unlock to home screen, key derivation apart'
  return [{ name, unit: 'ms', ours: median(times), baseline: null, limit: 300 }]
}

async function recording({ runtime, dataDir, vault }: Bench): Promise<Metric[]> {
  const { inspectionId } = vault
  const given = { inspectionId, rows: size.engagements, batches }
  const samples = await timeRecordings(dataDir, emptyWindowOf(runtime), given)
  const [ours, sums, joined] = [spread(samples.ours), spread(samples.sums), spread(samples.joined)]
  const name = 'inspections.recordFinding'
  return [
    { name: `${name}, p50`, unit: 'ms', ours: ours.p50, baseline: sums.p50, limit: 2 },
    { name: `${name}, p99`, unit: 'ms', ours: ours.p99, baseline: sums.p99, limit: 3 },
    {
      name: `${name}, p50, insert within the call`,
      unit: 'ms',
      ours: ours.p50,
      baseline: joined.p50,
      limit: 2,
    },
    {
      name: `${name}, p99, insert within the call`,
      unit: 'ms',
      ours: ours.p99,
      baseline: joined.p99,
      limit: 3,
    },
  ]
}

async function photo({ runtime, dataDir }: Bench): Promise<Metric[]> {
  const given = { rows: size.engagements, rounds: photoRounds }
  const { ours, bare } = await timeAdditions(dataDir, emptyWindowOf(runtime), given)
  const name = 'photo of 12 megapixels, from file to saved and shown'
  return [{ name, unit: 'ms', ours: median(ours), baseline: median(bare), limit: 1.3 }]
}

async function walk({ dataDir }: Bench): Promise<Metric[]> {
  const figures = await walkFigures(join(dataDir, 'walk'))
  const plain = (name: string, unit: 'ms' | 'MB', ours: number, limit: number): Metric => ({
    name,
    unit,
    ours,
    baseline: null,
    limit,
  })
  return [
    plain('40 zones × 88 items, 2,000 photos: first card', 'ms', figures.firstCardMs, 100),
    plain('next card, script, p95', 'ms', figures.nextCardMs, 16),
    plain('next card, from the key to its paint, p95', 'ms', figures.nextCardPaintMs, 50),
    plain('answer, saved, and next card, script, p95', 'ms', figures.answerMs, 100),
    plain('ranking of all gaps after a weight changed', 'ms', figures.rankingMs, 100),
    plain('memory of all processes with thumbnails (PSS)', 'MB', figures.memoryMB, 450),
  ]
}

async function blocks({ dataDir, vault }: Bench): Promise<Metric[]> {
  const found = await longestBlocks(dataDir, vault, size.engagements)
  return Object.entries(found).map(([task, ours]) => ({
    name: `longest block of the main process, ${task}`,
    unit: 'ms',
    ours,
    baseline: null,
    limit: 50,
  }))
}

async function exporting(): Promise<Metric[]> {
  const { exportMs, baselineMs, fewPhotosMB, manyPhotosMB } = exportFigures()
  const large = 'export of 5,000 entries, 5,000 findings and 2,000 photos'
  return [
    {
      name: 'export of 1,000 entries, 500 findings and 200 photos against bare exceljs',
      unit: 'ms',
      ours: exportMs,
      baseline: baselineMs,
      limit: 0.6,
    },
    { name: `${large}, peak memory`, unit: 'MB', ours: manyPhotosMB, baseline: null, limit: 400 },
    {
      name: `${large} against 200 photos, peak memory`,
      unit: 'MB',
      ours: manyPhotosMB,
      baseline: fewPhotosMB,
      limit: 1.2,
    },
  ]
}

async function importing(): Promise<Metric[]> {
  const { importMs, baselineMs, importPeakMB, previewMs } = importFigures()
  const name = 'import of the same file'
  return [
    {
      name: `${name} against a bare exceljs read`,
      unit: 'ms',
      ours: importMs,
      baseline: baselineMs,
      limit: 1.5,
    },
    { name: `${name}, peak memory`, unit: 'MB', ours: importPeakMB, baseline: null, limit: null },
    { name: `${name}, preview`, unit: 'ms', ours: previewMs, baseline: null, limit: null },
  ]
}

async function merging(): Promise<Metric[]> {
  const name = 'merge of 100,000 records with 1 % conflicts'
  return [{ name, unit: 'ms', ours: mergeMs(), baseline: null, limit: 10_000 }]
}

async function consolidating(): Promise<Metric[]> {
  const { few, many } = await consolidateFigures()
  const name = 'consolidation of 1,000 workbooks of 100 entries against 100'
  return [
    { name: `${name}, time`, unit: 'ms', ours: many.ms, baseline: few.ms, limit: 11 },
    { name: `${name}, peak memory`, unit: 'MB', ours: many.peakRssMB, baseline: few.peakRssMB, limit: 1.2 },
  ]
}

async function report(): Promise<Metric[]> {
  const { reportMs, baselineMs } = reportFigures()
  const name = 'report of 200 findings and 200 photos against bare docx'
  return [{ name, unit: 'ms', ours: reportMs, baseline: baselineMs, limit: 2 }]
}

async function hourLog(): Promise<Metric[]> {
  const { hourLogMs, baselineMs } = hourLogFigures()
  const name = 'hour log of 300 entries against bare exceljs'
  return [{ name, unit: 'ms', ours: hourLogMs, baseline: baselineMs, limit: 1.5 }]
}

async function hours({ runtime, dataDir }: Bench): Promise<Metric[]> {
  const { addP50, addP99, bareP99, summaryMs } = await hoursFigures(
    join(dataDir, 'ledger'),
    emptyWindowOf(runtime),
  )
  const name = 'hours.add in a ledger of 50,000 entries'
  return [
    { name: `${name}, p50`, unit: 'ms', ours: addP50, baseline: null, limit: 5 },
    { name: `${name}, p99`, unit: 'ms', ours: addP99, baseline: bareP99, limit: 3 },
    { name: 'hours.summary, p95', unit: 'ms', ours: summaryMs, baseline: null, limit: 5 },
  ]
}

async function month({ dataDir }: Bench): Promise<Metric[]> {
  const { firstMs, nextMs } = await monthViewFigures(join(dataDir, 'month'))
  const name = 'month of 300 entries'
  return [
    { name: `${name}, interactive`, unit: 'ms', ours: firstMs, baseline: null, limit: 100 },
    { name: `${name}, from month to month`, unit: 'ms', ours: nextMs, baseline: null, limit: 100 },
  ]
}

async function lint(): Promise<Metric[]> {
  const name = 'all rules over 1,000 documents with texts'
  return [{ name, unit: 'ms', ours: timeRules(), baseline: null, limit: 1000 }]
}

async function draftKeystroke({ dataDir }: Bench): Promise<Metric[]> {
  const { answerMs, textMs } = await keystrokeFigures(join(dataDir, 'draft-keystroke'))
  const name = 'longest document (34 clauses), from a key to text and lint, script, p95'
  return [
    { name: `${name}, an answer`, unit: 'ms', ours: answerMs, baseline: null, limit: 50 },
    { name: `${name}, a row of the text`, unit: 'ms', ours: textMs, baseline: null, limit: 50 },
  ]
}

async function draftWord(): Promise<Metric[]> {
  const { draftMs, baselineMs } = await draftWordFigures()
  const name = 'draft of 40 clauses as Word against bare docx'
  return [{ name, unit: 'ms', ours: draftMs, baseline: baselineMs, limit: 2 }]
}

async function review({ dataDir }: Bench): Promise<Metric[]> {
  const name = 'review of a Word file of 60 pages'
  return [{ name, unit: 'ms', ours: await timeReviews(join(dataDir, 'review')), baseline: null, limit: 3000 }]
}

async function crash(): Promise<Metric[]> {
  const name = `saved records lost in ${kills} kills`
  return [{ name, unit: 'records', ours: lostRecords(kills), baseline: null, limit: 0 }]
}
