import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { newId } from '../../../main/new-id.ts'
import { readSheet } from '../../../main/office/excel-read.ts'
import { readParts } from './repack.ts'
import { createSampleVault, noteExported, type SampleVault } from './sample-vault.ts'

const at = '2024-09-03T01:00:00.000Z'
const sheetName = '保有情報リスト'

/** What a person writes freely, each with a word of its own to look for. */
const texts = {
  name_ja: '配合表kanarya-1',
  name_local: 'สูตรkanarya-2',
  outline_ja: '=概要kanarya-3',
  outline_local: 'สรุปkanarya-4',
  department: '@製造部kanarya-5',
  manager: '部長kanarya-6',
  location_ja: '金庫kanarya-7',
  location_local: 'ตู้เซฟkanarya-8',
  access_holders: '5名kanarya-9',
  external_holders: '+66取引先kanarya-10',
  damage_note: '補足kanarya-11',
  usefulness_reason: '理由kanarya-12',
  non_public_reason: '理由kanarya-13',
  managed_evidence: '台帳kanarya-14',
  retention: '-10年kanarya-15',
  remarks: '備考kanarya-16',
}

let vault: SampleVault

beforeEach(() => {
  vault = createSampleVault()
})
afterEach(() => vault.close())

function addAsset(number: number, more: Readonly<Record<string, unknown>> = {}): string {
  const id = newId()
  const usual = { engagement_id: vault.engagementId, created_at: at, updated_at: at }
  vault.insert('asset', { id, number, name_ja: `情報${number}`, ...usual, ...more })
  return id
}

async function write(profile: 'hours' | 'findings' | 'everything', masksAssets = false) {
  const written = await vault.write(vault.out, undefined, { profile: { name: profile, masksAssets } })
  if (!written.ok) throw new Error(written.code)
  const read = await readWorkbook({ path: vault.out })
  if (!read.ok) throw new Error(read.code)
  return {
    hash: written.value.contentHash,
    assets: read.value.records.filter(({ type }) => type === 'asset'),
  }
}

async function sheetNames() {
  const parts = await readParts(vault.out)
  return (
    String(parts.get('xl/workbook.xml'))
      .match(/name="[^"]+" sheetId/g)
      ?.join(' ') ?? ''
  )
}

async function rows() {
  const [headings = [], ...lines] = await readSheet(vault.out, sheetName)
  const named = lines.filter(([id]) => id !== null && id !== undefined && id !== '')
  return named.map((cells) =>
    Object.fromEntries(headings.map((heading, index) => [String(heading), cells[index] ?? null])),
  )
}

test('an asset is a row with what its answers come to, and a record that holds it all', async () => {
  const id = addAsset(1, {
    ...texts,
    kind: 'material-sourcing',
    owner: 'joint',
    media: 'paper know-how',
    measures: 'PO-02 IT-02',
    managed_in_japan: 'unclear',
    level: 'strictly-confidential',
    value: 4,
    damage: 3,
    likelihood: 3,
    usefulness: 'yes',
    non_public: 'yes',
    managed: 'partial',
    personal_data: 0,
  })
  vault.insert('asset_level', {
    asset_id: id,
    position: 1,
    level: 'confidential',
    at: '2024-08-31T18:00:00.000Z',
  })
  vault.insert('asset_level', { asset_id: id, position: 2, level: 'strictly-confidential', at })
  const { assets } = await write('everything')
  expect(assets).toEqual([
    {
      type: 'asset',
      id,
      engagementId: vault.engagementId,
      number: 1,
      name: { ja: texts.name_ja, local: texts.name_local },
      kind: 'material-sourcing',
      outline: { ja: texts.outline_ja, local: texts.outline_local },
      owner: 'joint',
      department: texts.department,
      manager: texts.manager,
      media: ['paper', 'know-how'],
      location: { ja: texts.location_ja, local: texts.location_local },
      managedInJapan: 'unclear',
      accessHolders: texts.access_holders,
      externalHolders: texts.external_holders,
      level: 'strictly-confidential',
      levelHistory: [
        { level: 'confidential', at: '2024-08-31T18:00:00.000Z' },
        { level: 'strictly-confidential', at },
      ],
      marking: null,
      measures: ['PO-02', 'IT-02'],
      origin: null,
      value: 4,
      damage: 3,
      damageNote: texts.damage_note,
      likelihood: 3,
      usefulness: 'yes',
      usefulnessReason: texts.usefulness_reason,
      nonPublic: 'yes',
      nonPublicReason: texts.non_public_reason,
      managed: 'partial',
      managedEvidence: texts.managed_evidence,
      retention: texts.retention,
      personalData: false,
      remarks: texts.remarks,
    },
  ])
  const [row] = await rows()
  expect(row).toMatchObject({
    'No.': 'A-001',
    '情報の名称\n（日本語）': texts.name_ja,
    '情報の名称\n（現地語）': texts.name_local,
    情報の区分: '技術情報',
    種類: '原材料の仕入れ情報・配合比率',
    媒体: '・紙\n・人のノウハウ',
    現状の管理措置: '・施錠保管\n・フォルダ権限の限定',
    秘密区分: '極秘',
    価値の程度: '4：競争力の中核（作るのに長い年月と大きな費用）',
    'リスク\n（要確認）': 12,
    '推奨区分\n（要確認）': '極秘',
    '優先度\n（要確認）': '直ちに対応',
    '三要件の見立て\n（要確認）': '管理措置の補強が必要',
    版: 1,
  })
  // In Bangkok it was the first of September already.
  expect(row?.秘密管理の開始日).toSatisfy((day) => day === 45_536 || String(day).includes('2024-09-01'))
})

test('without an asset there is no sheet', async () => {
  addAsset(1, { removed_at: at })
  const { assets } = await write('everything')
  expect(assets).toEqual([])
  expect(await sheetNames()).not.toContain(sheetName)
})

test.each(['hours', 'findings'] as const)('the profile %s lets no trace of an asset out', async (profile) => {
  const before = await write(profile)
  const id = addAsset(1, texts)
  noteExported(vault, 'asset', id)
  const after = await write(profile)
  expect(after).toEqual(before)
  expect(await sheetNames()).not.toContain(sheetName)
  expect(readFileSync(vault.out).length).toBeGreaterThan(0)
})

test('masked, no word that a person wrote of an asset is in the file, and what was chosen is', async () => {
  addAsset(1, { ...texts, level: 'confidential', value: 4, damage: 4, likelihood: 4, kind: 'quality' })
  const { assets } = await write('everything', true)
  expect(assets[0]).toMatchObject({ number: 1, kind: 'quality', level: 'confidential', value: 4 })
  for (const field of ['name', 'outline', 'location', 'accessHolders', 'remarks'])
    expect(assets[0]).not.toHaveProperty(field)
  for (const [name, part] of await readParts(vault.out)) expect(String(part), name).not.toContain('kanarya')
  const [row] = await rows()
  expect(row).toMatchObject({
    'No.': 'A-001',
    '情報の名称\n（日本語）': '（非公開）',
    'リスク\n（要確認）': 16,
    保有部署: null,
  })
  await write('everything')
  const shown = [...(await readParts(vault.out)).values()].map(String).join('')
  for (const text of Object.values(texts)) expect(shown).toContain(/kanarya-\d+/.exec(text)?.[0])
})

test('an asset that was exported and removed is struck out, and leaves a tombstone', async () => {
  const id = addAsset(1, { removed_at: at, revision: 2 })
  addAsset(2)
  noteExported(vault, 'asset', id)
  const { assets } = await write('everything')
  expect(assets).toContainEqual({ type: 'asset', id, removed: true })
  expect((await rows()).map((row) => [row['No.'], row.区分])).toEqual([
    ['A-001', '取消'],
    ['A-002', '新規'],
  ])
})

test('it prints A4 landscape on three pages wide, with number and name on each, frozen and with a filter', async () => {
  for (let number = 1; number <= 30; number += 1) addAsset(number, texts)
  await write('everything')
  const parts = await readParts(vault.out)
  const book = String(parts.get('xl/workbook.xml'))
  expect(book).toMatch(/保有情報リスト(?:'|&apos;)?!\$A:\$D,(?:'|&apos;)?保有情報リスト(?:'|&apos;)?!\$1:\$1/)
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  const sheet = String(parts.get(`xl/worksheets/sheet${names.indexOf(sheetName) + 1}.xml`))
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/)
  expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/)
  expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="3"/)
  expect(sheet).toMatch(/<pane [^>]*xSplit="4" ySplit="1"/)
  expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+31"/)
})
