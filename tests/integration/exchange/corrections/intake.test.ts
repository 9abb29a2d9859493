import { describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '../../../../main/new-id.ts'
import { hasOpenpyxl, sendWorkbook, set } from './returned-file.ts'

const sheet = '保有情報リスト'
const at = '2024-09-03T01:00:00.000Z'

async function sendAsset() {
  const id = newId()
  const sent = await sendWorkbook(({ insert, engagementId }) =>
    insert('asset', {
      id,
      engagement_id: engagementId,
      number: 1,
      name_ja: '配合表',
      name_local: 'สูตร',
      kind: 'material-sourcing',
      level: 'confidential',
      value: 2,
      created_at: at,
      updated_at: at,
    }),
  )
  onTestFinished(() => sent.vault.close())
  return { sent, id }
}

describe.skipIf(!hasOpenpyxl)('the information-asset list', () => {
  it('is corrected like what else the workbook holds', async () => {
    const { sent, id } = await sendAsset()
    const path = sent.edit([
      set(sheet, id, '情報の名称\n（日本語）', '配合表A'),
      set(sheet, id, '種類', '品質管理情報'),
      set(sheet, id, '媒体', '・紙\n電子ファイル'),
      set(sheet, id, '秘密区分', '極秘'),
      set(sheet, id, '個人情報の有無', 'なし'),
      set(sheet, id, '価値の程度', 4),
      set(sheet, id, '管理責任者', '品質課長'),
    ])
    const proposals = await sent.propose(path)
    expect(proposals.map(({ field }) => field)).toEqual([
      'name.ja',
      'kind',
      'manager',
      'media',
      'personalData',
      'level',
      'value',
    ])
    expect(
      sent.accept(
        proposals,
        proposals.map((each) => each.id),
      ).refused,
    ).toEqual([])
    expect(sent.row('asset', id)).toMatchObject({
      name_ja: '配合表A',
      name_local: 'สูตร',
      kind: 'quality',
      manager: '品質課長',
      personal_data: 0,
      level: 'strictly-confidential',
      value: 4,
      revision: 2,
    })
    expect(sent.row('asset', id).media).toMatch(/paper.*file/)
    expect(await sent.propose(path)).toEqual([])
  })

  it('takes no word that is none of the choices', async () => {
    const { sent, id } = await sendAsset()
    for (const [heading, value] of [
      ['種類', '秘伝'],
      ['媒体', '・紙\n・石板'],
      ['秘密区分', '社外'],
      ['個人情報の有無', '不明'],
      ['価値の程度', '5：とても高い'],
      ['情報の名称\n（日本語）', 12],
    ] as const) {
      const proposals = await sent.propose(sent.edit([set(sheet, id, heading, value)]))
      expect({ heading, refusals: proposals.map(({ refusal }) => refusal) }).toEqual({
        heading,
        refusals: ['bad-value'],
      })
    }
  })
})
