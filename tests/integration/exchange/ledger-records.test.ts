import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { newId } from '../../../main/new-id.ts'
import { calm, createSampleVault, type SampleVault } from './sample-vault.ts'

const at = '2024-10-01T01:00:00.000Z'

let vault: SampleVault

beforeEach(() => {
  vault = createSampleVault()
})

afterEach(() => {
  vault.close()
})

async function exportAndRead() {
  const out = join(vault.dir, 'a.xlsx')
  const written = await vault.write(out, calm)
  if (!written.ok) throw new Error(written.code)
  const content = await readWorkbook({ path: out })
  if (!content.ok) throw new Error(content.code)
  const { records } = content.value
  return { records, of: (type: string) => records.filter((each) => each.type === type), out }
}

function fillLedger() {
  const ids = { entry: '', removed: '', draft: newId(), proof: newId(), act: newId(), file: newId() }
  const { engagementId, insert } = vault
  ids.entry = vault.addEntry('2024-09-03T02:00:00.000Z', '2024-09-03T02:20:00.000Z', { minutes: 20 })
  ids.removed = vault.addEntry('2024-09-04T02:00:00.000Z', '2024-09-04T02:20:00.000Z', { removed_at: at })
  insert('month_act', {
    id: ids.act,
    engagement_id: engagementId,
    month: '2024-09',
    act: 'reopened',
    reason: '参加者の記入漏れ',
    at,
  })
  insert('plan_change', {
    id: newId(),
    engagement_id: engagementId,
    from_item: 'assessment',
    to_item: 'employee-training',
    minutes: 30,
    reason: null,
    at,
  })
  insert('allotment_release', {
    id: newId(),
    engagement_id: engagementId,
    device: 'ab12',
    minutes: 90,
    reason: '端末を紛失した',
    at,
  })
  const draftId = vault.addDraft({})
  const proof = { entry_id: ids.entry, kind: 'draft', draft_id: draftId, draft_revision: 2, created_at: at }
  insert('entry_proof', { ...proof, id: ids.proof, name: '秘密保持契約書 第2版' })
  insert('entry_proof', { ...proof, id: newId(), removed_at: at })
  insert('entry_proof', { ...proof, id: newId(), entry_id: ids.removed })
  insert('attachment', {
    id: ids.file,
    engagement_id: engagementId,
    media_type: 'application/pdf',
    bytes: 4,
    sha256: 'f'.repeat(64),
    created_at: at,
  })
  insert('entry_proof', {
    id: newId(),
    entry_id: ids.entry,
    kind: 'file',
    attachment_id: ids.file,
    name: '出席簿.pdf',
    created_at: '2024-10-01T02:00:00.000Z',
  })
  return { ...ids, draft: draftId }
}

/** The cells of the hours sheet as a reader without recalculation shows them. */
async function readCells(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.getWorksheet('支援時間実績') ?? expect.fail('no hours')
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = sheet.getCell(row + 1, column + 1)
      const value = cell.result ?? cell.value
      // exceljs reads a duration as a date.
      return value instanceof Date ? (value.getTime() - Date.UTC(1899, 11, 30)) / 60_000 : value
    }),
  )
}

test('acts on the ledger and proofs of work leave with the workbook, a proof without its content', async () => {
  const ids = fillLedger()
  const { engagementId } = vault
  const { of } = await exportAndRead()
  expect(of('month-act')).toEqual([
    {
      type: 'month-act',
      id: ids.act,
      engagementId,
      month: '2024-09',
      act: 'reopened',
      reason: '参加者の記入漏れ',
      at,
    },
  ])
  expect(of('plan-change')).toMatchObject([
    { fromItem: 'assessment', toItem: 'employee-training', minutes: 30 },
  ])
  expect(of('allotment-release')).toMatchObject([{ device: 'ab12', minutes: 90, reason: '端末を紛失した' }])
  expect(of('proof')).toHaveLength(2)
  expect(of('proof')).toContainEqual({
    type: 'proof',
    id: ids.proof,
    entryId: ids.entry,
    kind: 'draft',
    targetId: ids.draft,
    draftRevision: 2,
    name: '秘密保持契約書 第2版',
    sha256: null,
  })
  expect(of('proof')).toContainEqual(
    expect.objectContaining({ kind: 'file', targetId: ids.file, sha256: 'f'.repeat(64) }),
  )
})

test('the hours sheet says what was reversed and why, and its totals count it down', async () => {
  const { entry, act } = fillLedger()
  vault.addEntry('2024-09-03T02:00:00.000Z', '2024-09-03T02:20:00.000Z', {
    minutes: 20,
    reverses_id: entry,
    correction_reason: '終了時刻の誤り',
  })
  vault.addEntry('2024-09-03T02:00:00.000Z', '2024-09-03T02:50:00.000Z', {
    minutes: 50,
    correction_reason: '終了時刻の誤り',
    participants: '工場長、通訳',
    overlap_reason: '移動中の電話',
  })
  vault.addEntry('2024-09-05T02:00:00.000Z', '2024-09-05T02:10:00.000Z', {
    minutes: 10,
    is_billable: 0,
    unbilled_reason: 'over-cap',
  })
  const { out } = await exportAndRead()
  const [headings = [], ...rows] = await readCells(out)
  const column = (heading: string) => rows.map((row) => row[headings.indexOf(heading)])
  expect(column('摘要').slice(0, 4).sort()).toEqual(
    [
      '取消済み',
      '取消：2024/09/03 09:00–09:20\n理由：終了時刻の誤り',
      '訂正：終了時刻の誤り\n重複を残した理由：移動中の電話',
      '上限に到達',
    ].sort(),
  )
  expect(column('参加者')).toContain('工場長、通訳')
  const minutes = column('時間').slice(0, 4)
  expect(minutes.map((each) => Math.round(Number(each))).sort((a, b) => a - b)).toEqual([-20, 10, 20, 50])
  const total = rows.find((row) => row[1] === '請求対象の合計')
  expect(Math.round(Number(total?.[5]))).toBe(50)
  const acts = rows.find(([id]) => id === act)
  expect(acts).toContain('2024/09の締めを解除した')
  expect(acts).toContain('参加者の記入漏れ')
})
