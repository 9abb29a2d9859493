import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSheets } from '../../../main/office/excel-sheets.ts'
import { shownInRead } from '../../../main/office/excel-shown.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'
import { convertInOffice, hasOffice } from '../../support/other-programs.ts'
import { type Parts, readParts, writeParts } from './repack.ts'

/** An engagement with a plan, a self-check, an action and what became of it. */
async function begin() {
  const app = await openTestApp()
  const { call } = app
  const ids = await createThaiEngagement(app)
  const engagementId = ids.engagement.id
  await call('plans.applyTemplate', { engagementId, template: 'case-1' })
  await call('plans.move', {
    engagementId,
    from: 'drafting',
    to: 'review',
    minutes: 60,
    reason: '規程がある',
  })
  await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30'))
  const sheet = await call('selfCheck.start', { engagementId, siteId: ids.site.id, checkedOn: '2024-08-20' })
  const record = (
    questionId: string,
    answer: 'A' | 'B' | 'C' | 'D' | 'N' | '?',
    ja?: string,
    local?: string,
  ) => call('selfCheck.record', { selfCheckId: sheet.id, questionId, answer, note: { ja, local } })
  await record('SC-01', 'A')
  await record('SC-02', 'B', '=見直し中', 'กำลังทบทวน')
  await record('SC-06', '?')
  await record('SC-25', 'N', '競業避止は使っていない')
  const inspection = await call('inspections.start', { engagementId, siteId: ids.site.id })
  const place = { inspectionId: inspection.id, itemId: 'MS-01', answer: 'missing' } as const
  const finding = await call('inspections.recordFinding', { ...place, action: { ja: '責任者を任命する' } })
  const actionId = finding.actions[0]?.id ?? ''
  await call('followUp.record', {
    engagementId,
    heldOn: '2025-01-20',
    outcome: 'introduced',
    remark: { ja: '責任者を任命した', local: 'แต่งตั้งแล้ว' },
    measure: { actionId, state: 'introduced' },
  })
  return { ...app, engagementId, sheet, actionId }
}

async function write(
  { call, dir }: TestApp,
  engagementId: string,
  profile: 'hours' | 'findings' | 'everything',
  name = `${profile}.xlsx`,
) {
  const out = join(dir, name)
  const { contentHash } = await call('exchange.export', { engagementId, out, profile })
  const { records } = await call('exchange.read', { path: out })
  const parts = await readParts(out)
  const sheets = [...String(parts.get('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]+)"/g)]
  return { out, contentHash, records, sheets: sheets.map((match) => match[1] ?? '') }
}

test('self-checks and the follow-up interview are records that stand for themselves', async () => {
  const app = await begin()
  const { engagementId, sheet, actionId } = app
  const { records, sheets } = await write(app, engagementId, 'everything')
  expect(records.filter(({ type }) => type === 'self-check')).toEqual([
    {
      type: 'self-check',
      id: sheet.id,
      engagementId,
      siteId: sheet.siteId,
      checkedOn: '2024-08-20',
      language: 'th',
      'SC-01': { answer: 'A', note: { ja: null, local: null } },
      'SC-02': { answer: 'B', note: { ja: '=見直し中', local: 'กำลังทบทวน' } },
      'SC-06': { answer: '?', note: { ja: null, local: null } },
      'SC-25': { answer: 'N', note: { ja: '競業避止は使っていない', local: null } },
    },
  ])
  expect(records.filter(({ type }) => type === 'follow-up')).toEqual([
    {
      type: 'follow-up',
      id: engagementId,
      engagementId,
      heldOn: '2025-01-20',
      outcome: 'introduced',
      remark: { ja: '責任者を任命した', local: 'แต่งตั้งแล้ว' },
      measures: { [actionId]: 'introduced' },
    },
  ])
  expect(sheets).toEqual(expect.arrayContaining(['支援計画', 'セルフチェック']))
})

test('they leave with findings and with everything, and not with the hours alone', async () => {
  const app = await begin()
  const findings = await write(app, app.engagementId, 'findings')
  expect(findings.records.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['self-check', 'follow-up']),
  )
  expect(findings.sheets).toContain('セルフチェック')
  const hours = await write(app, app.engagementId, 'hours')
  expect(hours.records.filter(({ type }) => type === 'self-check' || type === 'follow-up')).toEqual([])
  expect(hours.sheets).toContain('支援計画')
  expect(hours.sheets).not.toContain('セルフチェック')
})

test('there are no sheets of what there is not', async () => {
  const app = await openTestApp()
  const { engagement } = await createThaiEngagement(app)
  const { sheets } = await write(app, engagement.id, 'everything')
  expect(sheets).not.toContain('支援計画')
  expect(sheets).not.toContain('セルフチェック')
})

test('an empty vault restores the same content, and answers of two experts come together', async () => {
  const lead = await begin()
  const { engagementId, sheet } = lead
  const first = await write(lead, engagementId, 'everything')
  const other = await openTestApp()
  expect((await other.call('exchange.import', { path: first.out })).contentHash).toBe(first.contentHash)
  expect((await other.call('selfCheck.get', { id: sheet.id })).answers).toEqual(
    (await lead.call('selfCheck.get', { id: sheet.id })).answers,
  )
  expect(await other.call('followUp.get', { engagementId })).toMatchObject({
    outcome: 'introduced',
    measures: [{ state: 'introduced' }],
  })
  await lead.call('selfCheck.record', { selfCheckId: sheet.id, questionId: 'SC-03', answer: 'C' })
  await other.call('selfCheck.record', { selfCheckId: sheet.id, questionId: 'SC-04', answer: 'D' })
  const back = await write(other, engagementId, 'everything', 'back.xlsx')
  await lead.call('exchange.import', { path: back.out })
  const merged = await lead.call('selfCheck.get', { id: sheet.id })
  expect(merged.answers.map(({ questionId, answer }) => `${questionId} ${answer}`)).toEqual([
    'SC-01 A',
    'SC-02 B',
    'SC-03 C',
    'SC-04 D',
    'SC-06 ?',
    'SC-25 N',
  ])
})

test('a self-check that was removed leaves a tombstone and a struck row, and hides elsewhere', async () => {
  const lead = await begin()
  const { engagementId, sheet } = lead
  const first = await write(lead, engagementId, 'everything')
  const other = await openTestApp()
  await other.call('exchange.import', { path: first.out })
  await lead.call('selfCheck.remove', { id: sheet.id })
  const second = await write(lead, engagementId, 'everything', 'second.xlsx')
  expect(second.records.filter(({ type }) => type === 'self-check')).toEqual([
    { type: 'self-check', id: sheet.id, removed: true },
  ])
  expect(second.sheets).toContain('セルフチェック')
  await other.call('exchange.import', { path: second.out })
  const { items } = await other.call('selfCheck.list', { engagementId })
  expect(items).toMatchObject([{ id: sheet.id, isRemoved: true }])
})

test.skipIf(!hasOffice)(
  'LibreOffice counts plan and self-check as they are written',
  async () => {
    const app = await begin()
    const { out } = await write(app, app.engagementId, 'everything')
    const bare = join(app.dir, 'bare.xlsx')
    await writeParts(bare, withoutResults(await readParts(out)))
    const counted = convertInOffice(bare, 'xlsx', join(app.dir, 'counted'), app.dir)
    const written = await shownOf(out)
    expect(written.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(60)
    expect(await shownOf(counted)).toEqual(written)
  },
  120_000,
)

/** Leaves no formula the value that was written with it. */
function withoutResults(parts: Parts): Parts {
  const bare = new Map(parts)
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    bare.set(name, Buffer.from(String(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')))
  }
  return bare
}

/** What plan and self-check show, without what is empty at the end of a row; numbers to the fourth decimal. */
async function shownOf(path: string) {
  const names = ['支援計画', 'セルフチェック']
  const { sheets } = await readSheets(path, { isWanted: (name) => names.includes(name) })
  const rows = sheets.flatMap((sheet) => shownInRead(sheet).map(({ values }) => values))
  return rows.map((values) => {
    const shown = values.map((value) =>
      typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value === '' ? null : value,
    )
    return shown.slice(0, shown.findLastIndex((value) => value !== null) + 1)
  })
}
