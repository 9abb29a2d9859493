import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasOpenpyxl, sendWorkbook, set } from './returned-file.ts'

const hours = '支援時間実績'
const findings = '現地点検結果'
const actions = '改善案'
const photos = '写真台帳'

let sent: Awaited<ReturnType<typeof sendWorkbook>>
beforeEach(async () => {
  sent = await sendWorkbook()
})
afterEach(() => sent.vault.close())

const idOf = (proposals: Awaited<ReturnType<typeof sent.propose>>, field: string) =>
  proposals.find((each) => each.field === field)?.id ?? expect.fail(`no proposal of ${field}`)
const entries = () =>
  sent.vault.db.prepare('SELECT * FROM time_entry ORDER BY rowid').all() as Record<string, unknown>[]

describe.skipIf(!hasOpenpyxl)('accepting corrections', () => {
  it('corrects a settled entry by one reversal and one other entry for all its cells', async () => {
    const { first } = sent.ids
    const path = sent.edit([
      set(hours, first, '備考', '現状の聞き取り'),
      set(hours, first, '日付', { moment: '2024-09-04T00:00:00' }),
      set(hours, first, '開始', { time: '08:30' }),
      set(hours, first, '時間', { time: '01:15' }),
      set(hours, first, 'サービスメニュー', '管理職向けコンサルテーション・研修'),
    ])
    const proposals = await sent.propose(path)
    const before = entries()
    const all = proposals.map(({ id }) => id)
    expect(sent.accept(proposals, all)).toEqual({ accepted: all, refused: [] })
    const added = entries().slice(before.length)
    expect(entries().slice(0, before.length)).toEqual(before)
    const reason = '返送された提出用Excelの修正を反映'
    expect(added).toMatchObject([
      { reverses_id: first, minutes: 20, correction_reason: reason },
      {
        reverses_id: null,
        correction_reason: reason,
        note: '現状の聞き取り',
        menu_item: 'manager-session',
        start_instant: '2024-09-04T01:30:00.000Z',
        end_instant: '2024-09-04T02:45:00.000Z',
        minutes: 75,
      },
    ])
    const again = await sent.propose(path)
    expect(new Set(again.map(({ refusal }) => refusal))).toEqual(new Set(['changed-since']))
    expect(sent.accept(proposals, all).accepted).toEqual([])
    expect(entries()).toHaveLength(before.length + 2)
  })

  it('changes an entry that never left by itself', async () => {
    const { first } = sent.ids
    sent.vault.db.prepare('DELETE FROM exported_record').run()
    const proposals = await sent.propose(sent.edit([set(hours, first, '請求区分', '請求対象外')]))
    expect(sent.accept(proposals, [idOf(proposals, 'billable')]).refused).toEqual([])
    expect(sent.row('time_entry', first)).toMatchObject({ is_billable: 0, revision: 2 })
    expect(entries()).toHaveLength(4)
  })

  it('makes one revision of a finding, an action and a photo, and proposes it no more', async () => {
    const { finding, action, photo } = sent.ids
    const path = sent.edit([
      set(findings, finding, '所見（日本語）', '=金型棚に鍵がない'),
      set(findings, finding, '秘密区分', '極秘'),
      set(findings, finding, '重大度\n（日本語）', '中'),
      set(actions, action, '担当者', '工場長'),
      set(actions, action, '期限', { moment: '2024-11-15T00:00:00' }),
      set(actions, action, '費用', '費用なし'),
      set(actions, action, 'すぐ\nできる', null),
      set(photos, photo.id, '説明（日本語）', '鍵のない棚'),
      set(photos, photo.id, '説明（現地語）', null),
    ])
    const proposals = await sent.propose(path)
    expect(proposals).toHaveLength(9)
    const known = proposals.filter(({ refusal }) => refusal === null)
    expect(
      sent.accept(
        proposals,
        known.map(({ id }) => id),
      ).refused,
    ).toEqual([])
    expect(sent.row('finding', finding)).toMatchObject({
      note_ja: '=金型棚に鍵がない',
      note_state_ja: 'draft',
      note_state_local: 'stale',
      asset_level: 'strictly-confidential',
      severity: 'medium',
      revision: 2,
    })
    expect(sent.row('improvement_action', action)).toMatchObject({
      owner: '工場長',
      due_on: '2024-11-15',
      is_quick_win: 0,
      revision: 2,
    })
    expect(sent.row('photo', photo.id)).toMatchObject({
      caption_ja: '鍵のない棚',
      caption_local: null,
      revision: 2,
    })
    expect((await sent.propose(path)).filter(({ refusal }) => refusal === null)).toEqual([])
  })

  it('takes the severity of a finding from the row of its action, and none that two cells tell otherwise', async () => {
    const { finding, action } = sent.ids
    const path = sent.edit([set(actions, action, '重大度\n（日本語）', '軽微')])
    const [proposal] = await sent.propose(path)
    expect(proposal).toMatchObject({
      record: { type: 'finding', id: finding },
      field: 'severity',
      refusal: null,
    })
    const other = [
      set(findings, finding, '重大度\n（現地語）', '中'),
      set(findings, finding, '理由', '現場の判断'),
    ]
    const three = await sent.propose(sent.edit(other, path))
    expect(three.map(({ refusal }) => refusal).sort()).toEqual(['bad-value', null, null])
    expect(sent.accept(proposal === undefined ? [] : [proposal], [proposal?.id ?? '']).refused).toEqual([])
    expect(sent.row('finding', finding)).toMatchObject({ severity: 'minor', revision: 2 })
  })

  it('changes nothing of what was declined', async () => {
    const { first, finding, action } = sent.ids
    const proposals = await sent.propose(
      sent.edit([
        set(hours, first, '備考', '訂正'),
        set(findings, finding, '所見（日本語）', '訂正'),
        set(actions, action, '担当者', '工場長'),
        set(actions, action, '期限', { moment: '2024-11-15T00:00:00' }),
      ]),
    )
    const before = [entries(), sent.row('finding', finding)]
    sent.accept(proposals, [])
    expect(sent.row('improvement_action', action)).toMatchObject({ owner: '製造課長', revision: 1 })
    sent.accept(proposals, [idOf(proposals, 'owner')])
    expect(sent.row('improvement_action', action)).toMatchObject({
      owner: '工場長',
      due_on: '2024-10-31',
      revision: 2,
    })
    expect([entries(), sent.row('finding', finding)]).toEqual(before)
  })

  it('leaves the others where one is refused, and says why', async () => {
    const { first, second, finding } = sent.ids
    const proposals = await sent.propose(
      sent.edit([
        set(hours, first, '備考', '訂正'),
        // Both entries can't move to the same time: the one that is accepted first stands.
        set(hours, first, '日付', { moment: '2024-09-05T00:00:00' }),
        set(hours, second, '日付', { moment: '2024-09-05T00:00:00' }),
        set(hours, second, '開始', { time: '09:00' }),
        set(hours, second, '参加者', '5名'),
        set(findings, finding, '所見（日本語）', '訂正'),
      ]),
    )
    expect(proposals.every(({ refusal }) => refusal === null)).toBe(true)
    sent.vault.db.prepare("UPDATE finding SET note_ja = '書き直した' WHERE id = ?").run(finding)
    const { accepted, refused } = sent.accept(proposals, [...proposals.map(({ id }) => id), 'no such'])
    const refusalOf = (id: string) => refused.find((each) => each.id === id)?.refusal
    const of = (id: string, field: string) =>
      proposals.find((each) => each.record?.id === id && each.field === field)?.id ?? ''
    expect(refusalOf('no such')).toBe('changed-since')
    expect(refusalOf(of(finding, 'note.ja'))).toBe('changed-since')
    expect(refusalOf(of(second, 'startInstant.day'))).toBe('fixed')
    expect(refusalOf(of(second, 'startInstant'))).toBe('fixed')
    expect(accepted).toEqual(
      expect.arrayContaining([of(first, 'note'), of(first, 'startInstant.day'), of(second, 'participants')]),
    )
    expect(accepted.length + refused.length).toBe(proposals.length + 1)
    expect(sent.row('finding', finding)).toMatchObject({ note_ja: '書き直した', revision: 1 })
  })
})
