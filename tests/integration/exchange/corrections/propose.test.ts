import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proposeCorrections } from '../../../../main/exchange/corrections/propose.ts'
import { readIncoming } from '../../../../main/exchange/merge/read-incoming.ts'
import { setMonth } from '../../../../main/hours/month-store.ts'
import type { ReadSheet } from '../../../../main/office/excel-sheets.ts'
import { hasOffice } from '../../../support/other-programs.ts'
import { brief, hasOpenpyxl, hasUno, sendWorkbook, set } from './returned-file.ts'

if (!hasOpenpyxl || !hasOffice)
  console.warn('LibreOffice or python3-openpyxl is not installed: corrected workbooks are skipped')

const hours = '支援時間実績'
const findings = '現地点検結果'
const actions = '改善案'
const photos = '写真台帳'

let sent: Awaited<ReturnType<typeof sendWorkbook>>
beforeEach(async () => {
  sent = await sendWorkbook()
})
afterEach(() => sent.vault.close())

describe('a workbook that nobody edited', () => {
  it('proposes nothing as it was written', async () => {
    expect(await sent.propose(sent.vault.out)).toEqual([])
  })

  it.skipIf(!hasOffice)('proposes nothing when LibreOffice saved it again', async () => {
    expect(await sent.propose(sent.saveInOffice())).toEqual([])
  })

  it.skipIf(!hasOpenpyxl)(
    'proposes nothing when it was sorted, filtered and parts of it hidden',
    async () => {
      const path = sent.edit([
        { do: 'reverse', sheet: hours },
        { do: 'reverse', sheet: findings },
        { do: 'hide', sheet: findings, column: 'E' },
        { do: 'filter', sheet: findings, column: 'R' },
        { do: 'hide', sheet: hours, column: 'D' },
      ])
      expect(await sent.propose(path)).toEqual([])
    },
  )
})

describe.skipIf(!hasOpenpyxl)('a workbook that was corrected', () => {
  const corrected = () => {
    const { first, finding, action, photo } = sent.ids
    return [
      { do: 'reverse', sheet: hours },
      { do: 'reverse', sheet: findings },
      { do: 'hide', sheet: findings, column: 'E' },
      set(hours, first, '備考', '現状の聞き取り'),
      set(hours, first, '終了', { moment: '2024-09-03T09:15:00' }),
      set(findings, finding, '所見（日本語）', '=金型棚に鍵がない'),
      set(findings, finding, '秘密区分', '秘'),
      set(actions, action, '担当者', '工場長'),
      set(actions, action, '期限', { moment: '2024-11-15T00:00:00' }),
      set(photos, photo.id, '説明（日本語）', '鍵のない棚'),
    ]
  }
  const expected = [
    { field: 'endInstant', recorded: '2024/09/03 09:20', shown: '2024/09/03 09:15', refusal: null },
    { field: 'note', recorded: '=1+1', shown: '現状の聞き取り', refusal: null },
    { field: 'assetLevel', recorded: null, shown: '秘', refusal: null },
    { field: 'note.ja', shown: '=金型棚に鍵がない', refusal: null },
    { field: 'owner', recorded: '製造課長', shown: '工場長', refusal: null },
    { field: 'dueOn', recorded: '2024/10/31', shown: '2024/11/15', refusal: null },
    { field: 'caption.ja', recorded: '鍵のない金型棚', shown: '鍵のない棚', refusal: null },
  ]

  it('proposes each cell that says something else, wherever it stands now', async () => {
    const proposals = await sent.propose(sent.edit(corrected()))
    expect(proposals.map(brief)).toMatchObject(expected)
    const { first, photo } = sent.ids
    expect(proposals[0]?.record).toEqual({ type: 'time-entry', id: first })
    expect(proposals.at(-1)?.record).toEqual({ type: 'photo', id: photo.id })
    // The first of four entries stands last.
    expect(proposals[0]).toMatchObject({ sheet: hours, cell: 'D5' })
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length)
  })

  it.skipIf(!hasOffice)('proposes the same when LibreOffice saved it again', async () => {
    const proposals = await sent.propose(sent.saveInOffice(sent.edit(corrected())))
    expect(proposals.map(brief)).toMatchObject(expected)
  })

  it.skipIf(!hasUno)(
    'proposes what was written after LibreOffice sorted the tables by their filters',
    async () => {
      const { second, finding, action } = sent.ids
      const path = sent.sortInOffice([
        { sheet: hours, sortBy: '備考', id: second, heading: '備考', text: '電話での確認' },
        { sheet: findings, sortBy: '項目番号', id: finding, heading: '所見（日本語）', text: '棚に鍵がない' },
        { sheet: actions, sortBy: '改善案（日本語）', id: action, heading: '担当者', text: '工場長' },
      ])
      expect((await sent.propose(path)).map(brief)).toMatchObject([
        { field: 'note', shown: '電話での確認', refusal: null },
        { field: 'note.ja', shown: '棚に鍵がない', refusal: null },
        { field: 'owner', shown: '工場長', refusal: null },
      ])
    },
    150_000,
  )

  it('names what is of no field, without the sums that follow', async () => {
    const path = sent.edit([
      set(hours, sent.ids.first, '摘要', '追記'),
      set(findings, sent.ids.finding, '点検項目（日本語）', '別の項目'),
      set(findings, sent.ids.factory, '理由', '未回答の行への記入'),
    ])
    const proposals = await sent.propose(path)
    expect(proposals.map(({ shown }) => shown).sort()).toEqual(['別の項目', '未回答の行への記入', '追記'])
    for (const { record, refusal } of proposals)
      expect({ record, refusal }).toEqual({ record: null, refusal: 'no-field' })
  })

  it('takes over nothing of columns that were moved and of rows that are gone', async () => {
    const path = sent.edit([
      { do: 'insertColumn', sheet: findings, at: 4 },
      { do: 'deleteRow', sheet: hours, id: sent.ids.second },
    ])
    const proposals = await sent.propose(path)
    expect(proposals.length).toBeGreaterThan(20)
    expect(new Set(proposals.map(({ refusal }) => refusal))).toEqual(new Set(['no-field']))
  })

  it('proposes nothing where what its cells showed was tampered with', async () => {
    const incoming = await readIncoming({ path: sent.edit([set(hours, sent.ids.first, '備考', '訂正')]) })
    if (!incoming.ok) expect.fail(incoming.code)
    const { sheets, content } = incoming.value
    expect(proposeCorrections(sent.vault.db, { sheets, content })).toHaveLength(1)
    const forged = (change: (cells: ReadSheet) => ReadSheet) =>
      sheets.map((sheet) => (sheet.name === '_kagimori_cells' ? change(sheet) : sheet))
    const line = { sheet: hours, row: 2, id: sent.ids.first, cells: ['訂正前'] }
    for (const other of [
      sheets.filter(({ name }) => name !== '_kagimori_cells'),
      forged((cells) => ({ ...cells, rows: cells.rows.slice(1) })),
      forged((cells) => ({ ...cells, hasFormulas: true })),
      forged((cells) => ({ ...cells, rows: [{ number: 1, values: [JSON.stringify(line)] }] })),
      forged((cells) => ({ ...cells, rows: [{ number: 1, values: ['null'] }] })),
    ])
      expect(proposeCorrections(sent.vault.db, { sheets: other, content })).toEqual([])
  })

  it('finds no record of another engagement', async () => {
    const incoming = await readIncoming({ path: sent.edit([set(hours, sent.ids.first, '備考', '訂正')]) })
    if (!incoming.ok) expect.fail(incoming.code)
    const { sheets, content } = incoming.value
    const records = content.records.map((record) =>
      record.type === 'engagement' ? { ...record, id: '0190f3b0-0000-7000-8000-000000000001' } : record,
    )
    const proposals = proposeCorrections(sent.vault.db, { sheets, content: { ...content, records } })
    expect(proposals.map(({ refusal }) => refusal)).toEqual(['not-here'])
  })

  it('refuses what no such cell can say', async () => {
    const { first, second, finding, action } = sent.ids
    const wrong: readonly [string, string, string, unknown][] = [
      [hours, first, '日付', '2024/02/31'],
      [hours, first, '開始', '25:00'],
      [hours, first, '時間', 'あとで'],
      [hours, first, 'サービスメニュー', '昼食'],
      [hours, first, '専門家', '知らない 人'],
      [hours, first, '備考', 45_538],
      [hours, second, 'タイムゾーン', 'Asia/Nowhere'],
      [hours, second, '備考', { formula: '=1+2' }],
      [hours, second, '請求区分', '取消'],
      [findings, finding, '判定\n（日本語）', 'たぶん'],
      [findings, finding, '所見（日本語）', 'x'.repeat(20_000)],
      [findings, finding, '所見（現地語）', { formula: '=HYPERLINK("http://example.test")' }],
      [actions, action, '期限', '2024年2月31日'],
      [actions, action, '期限', '2567/10/31'],
      [actions, action, 'すぐ\nできる', 'たぶん'],
      [actions, action, '担当者', 'x'.repeat(300)],
    ]
    const another = ['期限', '2567/10/31']
    const isOther = ([, , heading, value]: (typeof wrong)[number]) =>
      heading === another[0] && value === another[1]
    for (const cells of [wrong.filter((each) => !isOther(each)), wrong.filter(isOther)]) {
      const proposals = await sent.propose(
        sent.edit(cells.map(([sheet, id, heading, value]) => set(sheet, id, heading, value))),
      )
      expect(proposals.map(brief)).toEqual(cells.map(() => expect.objectContaining({ refusal: 'bad-value' })))
      for (const { shown } of proposals) expect(String(shown).length).toBeLessThanOrEqual(1001)
    }
  })

  it('refuses what the rules of the hours forbid', async () => {
    const { first } = sent.ids
    const refusalOf = async (heading: string, value: unknown) =>
      (await sent.propose(sent.edit([set(hours, first, heading, value)]))).map(({ refusal }) => refusal)
    // Before the adoption; over another entry of the same expert.
    expect(await refusalOf('日付', { moment: '2024-06-03T00:00:00' })).toEqual(['fixed'])
    expect(await refusalOf('終了', { moment: '2024-09-03T09:30:00' })).toEqual(['fixed'])
    expect(await refusalOf('時間', { time: '00:10' })).toEqual([null])
    setMonth(sent.vault.db, {
      engagementId: sent.vault.engagementId,
      month: '2024-09',
      act: 'closed',
      reason: null,
      at: '2024-10-01T00:00:00.000Z',
    })
    expect(await refusalOf('備考', '訂正')).toEqual(['fixed'])
  })

  it('refuses what changed or went since, and is silent of what the vault says by now', async () => {
    const { finding, otherAction, photo } = sent.ids
    const { db } = sent.vault
    const path = sent.edit([
      set(findings, finding, '所見（日本語）', '金型棚に鍵がない'),
      set(actions, otherAction, '担当者', '事務長'),
      set(photos, photo.id, '説明（日本語）', '鍵のない棚'),
    ])
    db.prepare("UPDATE finding SET note_ja = '書き直した' WHERE id = ?").run(finding)
    db.prepare("UPDATE improvement_action SET removed_at = '2024-09-12T00:00:00.000Z' WHERE id = ?").run(
      otherAction,
    )
    db.prepare("UPDATE photo SET caption_ja = '鍵のない棚' WHERE id = ?").run(photo.id)
    expect((await sent.propose(path)).map(brief)).toMatchObject([
      { field: 'note.ja', refusal: 'changed-since' },
      { field: 'owner', refusal: 'not-here' },
    ])
  })
})
