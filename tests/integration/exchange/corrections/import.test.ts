import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../../support/field-day.ts'
import { openTestApp } from '../../../support/open-app.ts'
import { convertInOffice, hasOffice } from '../../../support/other-programs.ts'
import { type Edit, editWorkbook, hasOpenpyxl, set } from './returned-file.ts'

const hours = '支援時間実績'
const plan = '支援計画'
const selfCheck = 'セルフチェック'

/** An engagement whose workbook JETRO's office has in hand. */
async function send() {
  const app = await openTestApp()
  const { call, dir } = app
  const ids = await createThaiEngagement(app)
  const engagementId = ids.engagement.id
  await call('plans.applyTemplate', { engagementId, template: 'case-1' })
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30'))
  const check = await call('selfCheck.start', { engagementId, siteId: ids.site.id, checkedOn: '2024-08-20' })
  const given = { selfCheckId: check.id, questionId: 'SC-02', answer: 'B', note: { ja: '見直し中' } } as const
  await call('selfCheck.record', given)
  const out = join(dir, 'sent.xlsx')
  await call('exchange.export', { engagementId, out })
  const edit = (edits: readonly Edit[]) => {
    const path = join(dir, 'returned.xlsx')
    editWorkbook(out, path, edits)
    return path
  }
  return { ...app, engagementId, entry, check, out, edit }
}

/** A cell of one line of a record that stands in several rows. */
function setLine(
  sheet: string,
  id: string,
  line: readonly [string, unknown],
  heading: string,
  value: unknown,
) {
  return { ...set(sheet, id, heading, value), line }
}

describe.skipIf(!hasOpenpyxl)('importing a workbook that came back corrected', () => {
  it('takes over what was accepted and leaves what was declined', async () => {
    const { call, engagementId, entry, check, edit } = await send()
    const path = edit([
      set(hours, entry.id, '備考', '聞き取り'),
      set(hours, entry.id, '終了', { moment: '2024-09-03T11:00:00' }),
      setLine(plan, engagementId, ['番号', 2], '1回の時間', { time: '05:00' }),
      setLine(plan, engagementId, ['番号', 3], 'サービスメニュー', '既存文書のレビュー'),
      setLine(selfCheck, check.id, ['番号', 'SC-02'], '回答', 'a'),
      setLine(selfCheck, check.id, ['番号', 'SC-03'], '回答', 'C'),
      setLine(selfCheck, check.id, ['番号', 'SC-03'], '理由・備考（日本語）', '様式を探す'),
    ])
    const { proposals } = await call('exchange.preview', { path })
    expect(proposals.map(({ field, refusal }) => [field, refusal])).toEqual([
      ['endInstant', null],
      ['note', null],
      ['lines.minutes@2', null],
      ['lines.menuItem@3', null],
      ['answers.answer@SC-02', null],
      ['answers.answer@SC-03', null],
      ['answers.note.ja@SC-03', null],
    ])
    const declined = proposals.find(({ field }) => field === 'answers.answer@SC-02')?.id
    const chosen = proposals.map(({ id }) => id).filter((id) => id !== declined)
    const imported = await call('exchange.import', { path, decisions: { proposals: chosen } })
    expect(imported.refused).toEqual([])
    expect(new Set(imported.accepted)).toEqual(new Set(chosen))
    const { items } = await call('hours.list', { engagementId })
    expect(items.map(({ minutes, note, reversesId }) => [minutes, note, reversesId])).toEqual(
      expect.arrayContaining([
        [150, null, null],
        [150, null, entry.id],
        [120, '聞き取り', null],
      ]),
    )
    const { lines } = await call('plans.get', { engagementId })
    expect(lines[1]?.minutes).toBe(300)
    expect(lines[2]?.menuItem).toBe('review')
    const { answers } = await call('selfCheck.get', { id: check.id })
    expect(answers).toMatchObject([
      { questionId: 'SC-02', answer: 'B' },
      { questionId: 'SC-03', answer: 'C', note: { ja: '様式を探す' } },
    ])
    const again = await call('exchange.preview', { path })
    expect(again.proposals.filter(({ refusal }) => refusal === null).map(({ id }) => id)).toEqual([declined])
  })

  it.skipIf(!hasOffice)('finds nothing to take over when LibreOffice only saved it again', async () => {
    const { call, dir, engagementId, out } = await send()
    const name = { ja: '配合表', local: 'สูตร' }
    await call('assets.add', { engagementId, name, value: 3, media: ['paper', 'file'], personalData: false })
    await call('exchange.export', { engagementId, out: join(dir, 'again.xlsx') })
    for (const path of [out, join(dir, 'again.xlsx')]) {
      const saved = convertInOffice(path, 'xlsx', join(dir, 'saved'), dir)
      expect((await call('exchange.preview', { path: saved })).proposals).toEqual([])
    }
  })

  it('refuses a plan above the cap, and lines that are others by now', async () => {
    const { call, engagementId, edit } = await send()
    const { lines } = await call('plans.get', { engagementId })
    await call('plans.set', { engagementId, lines, agreed: true })
    const path = edit([setLine(plan, engagementId, ['番号', 1], '回数', 40)])
    const refusals = async () =>
      (await call('exchange.preview', { path })).proposals.map((each) => each.refusal)
    expect(await refusals()).toEqual(['fixed'])
    await call('plans.set', { engagementId, lines: lines.map((line) => ({ ...line, times: 2 })) })
    expect(await refusals()).toEqual(['changed-since'])
  })
})
