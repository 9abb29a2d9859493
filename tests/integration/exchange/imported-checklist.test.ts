import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import type { PackFile, PackItem } from '../../../main/inspections/pack.ts'
import { insertPack } from '../../../main/inspections/pack-store.ts'
import { newId } from '../../../main/new-id.ts'
import { readSheet } from '../../../main/office/excel-read.ts'
import { createSampleVault, type SampleVault } from './sample-vault.ts'

const at = '2024-09-03T01:00:00.000Z'

let vault: SampleVault

beforeEach(() => {
  vault = createSampleVault()
})

afterEach(() => {
  vault.close()
})

function item(id: string, more: Partial<PackItem> = {}): PackItem {
  return {
    id,
    type: 'check',
    group: 'G',
    objective: null,
    addressee: null,
    requirement: null,
    isoControl: null,
    siteKind: 'both',
    zoneKinds: [],
    leakRoutes: [],
    measures: [],
    relevant: null,
    isRequired: false,
    constraint: null,
    default: null,
    choices: null,
    ...more,
  }
}

const titles = {
  lock: { ja: '施錠', th: 'ล็อก' },
  count: { ja: '鍵の数', th: 'จำนวนกุญแจ' },
  open: { ja: '開いている扉', th: 'ประตูที่เปิด' },
  guard: { ja: '守衛', th: 'ยาม' },
  intro: { ja: 'はじめに', th: 'บทนำ' },
} as const

function texts(language: 'ja' | 'th') {
  const empty = { evidence: '', guidance: '', constraintMessage: '' }
  return {
    title: language === 'ja' ? '自社の点検表' : 'รายการของบริษัท',
    groups: { G: language === 'ja' ? '鍵' : 'กุญแจ' },
    zoneKinds: {},
    items: Object.fromEntries(
      Object.entries(titles).map(([id, title]) => [id, { title: title[language], ...empty }]),
    ),
    choices: {},
  }
}

const pack: PackFile = {
  format: 'kagimori-checklist',
  formatVersion: 1,
  id: 'own',
  version: '3',
  languages: ['ja', 'th'],
  groups: ['G'],
  items: [
    item('intro', { type: 'note' }),
    item('lock'),
    item('count', { type: 'integer' }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: XLSForm writes its references so.
    item('open', { relevant: "${lock} = 'missing'" }),
    item('guard'),
  ],
  choiceLists: {},
  zoneSets: {},
  texts: { ja: texts('ja'), th: texts('th') },
}

test('an inspection on an imported checklist stands in both languages, with its values and conditions', async () => {
  insertPack(vault.db, { ...pack, body: JSON.stringify(pack) }, at)
  const inspection = newId()
  vault.insert('inspection', {
    id: inspection,
    engagement_id: vault.engagementId,
    site_id: vault.siteId,
    checklist_id: 'own',
    checklist_version: '3',
    language: 'th',
    started_at: at,
  })
  vault.addFinding(inspection, 'lock', { answer: 'ok', severity: null })
  vault.addFinding(inspection, 'count', { answer: 'unchecked', severity: null, value: '12' })
  const hidden = vault.addFinding(inspection, 'open', { answer: 'missing', note_ja: '隠れた所見' })
  const written = await vault.write(vault.out)
  if (!written.ok) expect.fail(written.code)

  const [headings = [], ...rows] = await readSheet(vault.out, '現地点検結果')
  const wanted = ['点検項目（日本語）', '点検項目（現地語）', '判定\n（日本語）', '回答'].map((name) =>
    headings.indexOf(name),
  )
  expect(rows.map((row) => wanted.map((at) => row[at]))).toEqual([
    ['施錠', 'ล็อก', '実施済み', null],
    ['鍵の数', 'จำนวนกุญแจ', '', 12],
    ['守衛', 'ยาม', '未確認', null],
  ])
  const read = await readWorkbook({ path: vault.out })
  if (!read.ok) return expect.fail(read.code)
  expect(read.value.records.find(({ type }) => type === 'inspection')).toMatchObject({
    checklistId: 'own',
    checklistVersion: '3',
  })
  expect(read.value.records.map(({ id }) => id)).not.toContain(hidden)
})

test('an inspection whose checklist this vault does not hold keeps its findings, by their ids', async () => {
  const inspection = newId()
  vault.insert('inspection', {
    id: inspection,
    engagement_id: vault.engagementId,
    site_id: vault.siteId,
    checklist_id: 'gone',
    checklist_version: '1',
    language: 'th',
    started_at: at,
  })
  const finding = vault.addFinding(inspection, 'X-1', { answer: 'missing' })
  expect(await vault.write(vault.out)).toMatchObject({ ok: true })
  const [headings = [], row] = await readSheet(vault.out, '現地点検結果')
  expect([row?.[0], row?.[headings.indexOf('項目番号')]]).toEqual([finding, 'X-1'])
})
