import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../../main/app.ts'
import { runDemo } from '../../../main/demo/live-field-day.ts'

const fixturesDir = join(import.meta.dirname, '../../fixtures/field-day')

it('a field day lived through the contract leaves its papers, its checklist, one workbook and a summary', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-demo-'))
  const outDir = join(folder, 'out')
  const app = createApp({ vaultDir: join(folder, 'vault'), checksAnswers: true })
  try {
    const steps: string[] = []
    const outcome = await runDemo({
      call: app.call,
      fixturesDir,
      outDir,
      passphrase: 'a passphrase of the demo',
      onStep: (step) => steps.push(step),
    })
    expect(outcome).toMatchObject({
      ok: true,
      summary: {
        workbook: { file: 'field-day.xlsx', photos: 6 },
        documents: [{ files: ['NDA_UNI-TH.docx'], missing: [{ format: 'pdf', code: 'NEEDS_ELECTRON' }] }],
        report: {
          files: ['inspection-report.docx'],
          missing: [{ format: 'pdf', code: 'NEEDS_ELECTRON' }],
          isFinal: false,
          photos: 5,
          unconfirmed: 13,
        },
        checklist: { file: 'checklist-standard.xlsx', items: 88, warnings: 0 },
        hours: { capMinutes: 1380, billedMinutes: 900, remainingMinutes: 480, unbilledMinutes: 50 },
        inspections: [
          { answeredCount: 59, percent: 72.3, level: 'basic', gaps: 22, parked: 1, openPoints: 7, photos: 6 },
          { answeredCount: 7, gaps: 4, parked: 0, openPoints: 0, photos: 1 },
        ],
        // Seven pictures, and the original of the one with boxes; that of the redacted one was never written.
        backup: { photos: 8 },
      },
    })
    expect(steps).toEqual(['vault', 'recorded', 'documents', 'report', 'checklist', 'workbook', 'backup'])
    expect(readdirSync(outDir).toSorted()).toEqual([
      'NDA_UNI-TH.docx',
      'checklist-standard.xlsx',
      'field-day.xlsx',
      'inspection-report.docx',
      'summary.json',
    ])
    const summary = JSON.parse(readFileSync(join(outDir, 'summary.json'), 'utf8'))
    expect(summary.workbook.recordsReadBack).toBeGreaterThan(40)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('a file in place of the folder for the results ends the demo with a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-demo-'))
  const outDir = join(folder, 'out')
  writeFileSync(outDir, 'kept')
  const app = createApp({ vaultDir: join(folder, 'vault'), checksAnswers: true })
  try {
    const outcome = await runDemo({ call: app.call, fixturesDir, outDir, passphrase: 'a passphrase' })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_WRITABLE' } })
    expect(readFileSync(outDir, 'utf8')).toBe('kept')
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
