import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Failure, fail } from '../../shared/result.ts'
import { type Call, createMust, DemoStopped, type Must } from './demo-caller.ts'
import { readFieldDay } from './field-day.ts'
import { pick, type RecordedDay, recordFieldDay } from './record-field-day.ts'
import { writeDocuments } from './write-documents.ts'
import { writeReport } from './write-report.ts'

/** What the demo needs. */
export type DemoOptions = {
  readonly call: Call
  /** The folder of `field-day.json` and its photos. */
  readonly fixturesDir: string
  /** Where workbook, documents and summary go; made if missing. */
  readonly outDir: string
  /** Of the vault that the demo creates or unlocks. */
  readonly passphrase: string
  /** Follows the demo by stable words: `vault`, `recorded`, `documents`, `report`, `checklist`, `workbook`, `backup`. */
  readonly onStep?: (step: string) => void
}

/** What a demo left behind, or the call at which it stopped. */
export type DemoOutcome =
  | { readonly ok: true; readonly summary: DemoSummary }
  | { readonly ok: false; readonly method: string; readonly failure: Failure }

/** What `summary.json` holds. */
export type DemoSummary = Awaited<ReturnType<typeof liveFieldDay>>

/** The engagement whose workbook the demo exports. */
const exportedEngagement = 'thailand'

/** Lives one field day through the contract alone and leaves a workbook, documents and a summary. */
export async function runDemo(options: DemoOptions): Promise<DemoOutcome> {
  try {
    const summary = await liveFieldDay(options)
    await writeFile(join(options.outDir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    return { ok: true, summary }
  } catch (error) {
    if (error instanceof DemoStopped) return { ok: false, method: error.method, failure: error.failure }
    throw error
  }
}

async function liveFieldDay({ call, fixturesDir, outDir, passphrase, onStep = () => {} }: DemoOptions) {
  const must = createMust(call)
  const out = resolve(outDir)
  await makeFolder(out)
  await openVault(must, passphrase)
  onStep('vault')
  const day = await readFieldDay(fixturesDir)
  const recorded = await recordFieldDay(must, day, resolve(fixturesDir))
  onStep('recorded')
  const documents = await writeDocuments(call, day, recorded, out)
  onStep('documents')
  const report = await writeReport(call, factoryOf(recorded).id, out)
  onStep('report')
  const checklist = await exportChecklist(must, out)
  onStep('checklist')
  const { id: engagementId } = pick(recorded.engagements, exportedEngagement)
  const workbook = await exportWorkbook(must, engagementId, out)
  onStep('workbook')
  const backup = await must('vault.backup', {})
  onStep('backup')
  return {
    workbook,
    documents,
    report,
    checklist,
    hours: await must('hours.summary', { engagementId }),
    inspections: await summarizeInspections(must, recorded),
    backup: { rows: backup.rows, photos: backup.photos, bytes: backup.bytes, verifiedAt: backup.verifiedAt },
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch {
    throw new DemoStopped('demo', fail('FILE_NOT_WRITABLE', { path }))
  }
}

async function openVault(must: Must, passphrase: string): Promise<void> {
  const { state } = await must('vault.status', {})
  if (state === 'none') await must('vault.create', { passphrase })
  const { state: now } = await must('vault.status', {})
  if (now !== 'unlocked') await must('vault.unlock', { passphrase })
}

function factoryOf({ inspections }: RecordedDay) {
  const factory = inspections.find(({ siteKind }) => siteKind === 'factory')
  if (factory === undefined) throw new Error('the sample inputs inspect no factory')
  return factory
}

async function exportChecklist(must: Must, outDir: string) {
  const out = join(outDir, 'checklist-standard.xlsx')
  const { path, items, warnings } = await must('checklists.exportXlsform', { id: 'standard', out })
  return { file: basename(path), items, warnings: warnings.length }
}

/** A workbook counts as written once it was read back with the same content. */
async function exportWorkbook(must: Must, engagementId: string, outDir: string) {
  const exported = await must('exchange.export', { engagementId, out: join(outDir, 'field-day.xlsx') })
  const { contentHash, records } = await must('exchange.read', { path: exported.path })
  if (contentHash !== exported.contentHash) {
    throw new DemoStopped('exchange.read', fail('CONTENT_HASH_MISMATCH', { path: exported.path }))
  }
  const { rows, photos } = exported
  return { file: basename(exported.path), contentHash, rows, photos, recordsReadBack: records.length }
}

async function summarizeInspections(must: Must, { inspections }: RecordedDay) {
  const summaries = []
  for (const { id, siteName, siteKind, answeredCount, itemCount, ...inspection } of inspections) {
    const { overall, level } = await must('inspections.score', { inspectionId: id })
    const { items: gaps } = await must('inspections.ranking', { inspectionId: id })
    const { items: openPoints } = await must('inspections.openPoints', { inspectionId: id })
    summaries.push({
      siteName,
      siteKind,
      answeredCount,
      itemCount,
      percent: overall.percent,
      level,
      zones: inspection.zones.length,
      findings: inspection.findings.length,
      gaps: gaps.length,
      parked: inspection.parked.length,
      openPoints: openPoints.length,
      photos: inspection.findings.flatMap(({ photos }) => photos).length,
    })
  }
  return summaries
}
