import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import standard from '../../../shared/inspections/checklists/standard.json' with { type: 'json' }
import { pythonWith } from '../../support/other-programs.ts'
import { calm, createSampleVault, fillSampleVault, photoFile, type SampleVault } from './sample-vault.ts'

type Sheet = {
  readonly name: string
  readonly state: string
  readonly isIdColumnHidden: boolean
  readonly printTitleRows: string | null
  readonly paperSize: number
  readonly rows: readonly (readonly unknown[])[]
  readonly values: readonly (readonly unknown[])[]
  readonly formats: readonly (readonly string[])[]
  readonly types: readonly (readonly string[])[]
  readonly fills: readonly (readonly (string | null)[])[]
  readonly pictures: readonly {
    readonly row: number
    readonly sha256: string
    readonly format: string
    readonly ratio: number
  }[]
}

const python = pythonWith('openpyxl')
if (python === undefined)
  console.warn('python3-openpyxl is not installed: its tests of the workbook are skipped')

let vault: SampleVault
let ids: ReturnType<typeof fillSampleVault> & ReturnType<typeof addHiddenPhotos>
let sheets: ReadonlyMap<string, Sheet>

/** Photos that are removed, parked or held back, and a secret one that is chosen, each of other bytes. */
function addHiddenPhotos() {
  const inspection = vault.addInspection()
  vault.addZone(inspection, 'press', { removed_at: '2024-09-03T03:00:00.000Z' })
  const finding = vault.addFinding(inspection, 'PF-01', {
    asset_level: 'strictly-confidential',
    severity: null,
  })
  const parked = vault.addFinding(inspection, 'PF-02', { zone_id: 'press' })
  const bytes = (last: number) => Buffer.concat([readFileSync(photoFile), Buffer.of(last)])
  vault.addPhoto(finding, { removed_at: '2024-09-03T03:00:00.000Z' }, bytes(1))
  vault.addPhoto(finding, { is_secret: 1, position: 2 }, bytes(2))
  const chosen = vault.addPhoto(finding, { is_secret: 1, position: 3 }, bytes(3))
  vault.addPhoto(parked, {}, bytes(4))
  return { graded: finding, parked, chosen }
}

beforeAll(async () => {
  vault = createSampleVault()
  ids = { ...fillSampleVault(vault), ...addHiddenPhotos() }
  const written = await vault.write(vault.out, calm, { secretPhotos: [ids.chosen.id] })
  if (!written.ok) expect.fail(written.code)
})

afterAll(() => {
  vault.close()
})

describe.skipIf(python === undefined)('openpyxl', () => {
  beforeAll(() => {
    const script = join(import.meta.dirname, 'describe-workbook.py')
    const output = execFileSync(python ?? '', ['-W', 'ignore', script, vault.out], { encoding: 'utf8' })
    sheets = new Map((JSON.parse(output) as Sheet[]).map((sheet) => [sheet.name, sheet]))
  })

  const sheet = (name: string) => sheets.get(name) ?? expect.fail(`no sheet ${name}`)
  const headingsOf = ({ rows }: Sheet) => rows.find(([id]) => id === 'id') ?? []
  const column = (name: string, heading: string) => {
    const at = headingsOf(sheet(name)).indexOf(heading)
    if (at < 0) expect.fail(`${name} has no ${heading}`)
    return sheet(name).rows.map((row) => row[at])
  }
  const valueAt = (name: string, id: string, heading: string) => {
    const { rows } = sheet(name)
    return column(name, heading)[rows.findIndex(([key]) => key === id)]
  }

  test('finds the sheets in their order, the last one very hidden', () => {
    expect([...sheets.keys()]).toEqual([
      '表紙',
      '支援時間実績',
      '支援計画',
      '現地点検結果',
      '改善案',
      '評価',
      '写真台帳',
      '文書一覧',
      '_kagimori',
      '_kagimori_cells',
    ])
    expect(sheet('_kagimori').state).toBe('veryHidden')
    expect(sheet('_kagimori_cells').state).toBe('veryHidden')
  })

  test('finds A4 pages with repeated headings and the ids in a hidden column', () => {
    for (const [name, each] of [...sheets].slice(1, -2)) {
      const row = each.rows.findIndex(([id]) => id === 'id') + 1
      expect(each, name).toMatchObject({
        isIdColumnHidden: true,
        printTitleRows: `$${row}:$${row}`,
        paperSize: 9,
      })
    }
    expect(sheet('支援時間実績').rows[1]?.[0]).toBe(ids.first)
    expect(
      sheet('改善案')
        .rows.map(([id]) => id)
        .slice(0, 3),
    ).toEqual(['id', ids.action, ids.otherAction])
    expect(sheet('写真台帳').rows[4]?.[0]).toBe(ids.photo.id)
  })

  test('finds durations as numbers, and totals as formulas with their values', () => {
    const { rows, values, formats } = sheet('支援時間実績')
    expect(rows[1]?.slice(1, 6)).toEqual([
      '2024-09-03 00:00:00',
      '2024-09-03 09:00:00',
      '2024-09-03 09:20:00',
      'Asia/Bangkok (UTC+07:00)',
      '0:20:00',
    ])
    expect(formats[1]?.[5]).toBe('[h]:mm')
    const total = rows.findIndex((row) => row[1] === '請求対象の合計')
    expect(rows[total]?.[5]).toMatch(/^=ROUND\(\(SUMIFS\(/)
    expect(values[total]?.[5]).toBe('1:00:00')
    const remaining = rows.findIndex((row) => row[1] === '残り')
    expect(values[remaining]?.[5]).toBe('22:00:00')
  })

  test('finds texts that begin like a formula as the texts they are', () => {
    const { rows, types } = sheet('支援時間実績')
    expect(rows.slice(1, 4).map((row) => row[11])).toEqual(['=1+1', '+66 2 123 4567 に電話', '@SUM(A1)'])
    expect(types.slice(1, 4).map((row) => row[11])).toEqual(['s', 's', 's'])
    const notes = column('現地点検結果', '所見（日本語）')
    expect(notes).toContain('\t受付に人がいない時間がある\r\n_x0041_')
  })

  test('finds both languages side by side, and unanswered items as 未確認', () => {
    const { rows } = sheet('現地点検結果')
    const line = rows.find(([id]) => id === ids.finding)
    expect(line).toContain('未実施')
    expect(line).toContain('ยังไม่ได้ดำเนินการ')
    expect(
      column('現地点検結果', '判定\n（日本語）').filter((answer) => answer === '未確認').length,
    ).toBeGreaterThan(10)
  })

  test('finds the name of a zone, the level and the severity that counts', () => {
    const { finding, graded, parked } = ids
    expect(valueAt('現地点検結果', graded, '秘密区分')).toMatch(/^極秘\n/)
    expect(valueAt('現地点検結果', graded, '重大度\n（日本語）')).toBe('中')
    expect(valueAt('現地点検結果', finding, '文の確認')).toBe('未確認')
    expect(column('現地点検結果', '区域')).toContain('金型庫\nห้องเก็บแม่พิมพ์')
    expect(column('現地点検結果', '理由')).toContain('-該当する設備がない')
    expect(sheet('現地点検結果').rows.flat()).not.toContain(parked)
  })

  test('finds an action with its rank, what it costs and a due date that Excel can sort', () => {
    const { action } = ids
    const value = (heading: string) => valueAt('改善案', action, heading)
    expect([value('順位'), value('費用'), value('所要期間'), value('担当者')]).toEqual([
      1,
      '少額',
      '数日',
      '製造課長',
    ])
    expect(value('期限')).toBe('2024-10-31 00:00:00')
    expect(value('点数の内訳')).toMatch(/^重大 \d+\n少額 \d+\n数日 \d+\nすぐできる \d+$/)
  })

  test('finds a score whose percentages are formulas with their values, and a heat map of fills', () => {
    const { rows, values, fills, pictures } = sheet('評価')
    const percent = headingsOf(sheet('評価')).indexOf('達成率')
    const table = rows.findIndex(([id]) => id === 'id')
    expect(
      rows
        .slice(table + 1)
        .every((row) => /^=IF\(G\d+=0,"",ROUND\(F\d+\/G\d+,3\)\)$/.test(String(row[percent]))),
    ).toBe(true)
    expect(rows[table + 1]?.slice(1, 4)).toEqual(['サラトーン工場', '総合', ''])
    const asked = standard.items.filter(({ siteKind }) => siteKind !== 'office')
    // PF-01 is missing and PF-02 does not apply: 0 of 1.
    expect(values[table + 1]?.slice(5, 10)).toEqual([0, 1, 0, asked.length - 2, 1])
    const cell = rows.findIndex((row) => String(row[4]).startsWith('O1'))
    const linked = rows[cell]?.findIndex((value) => /^=H\d+$/.test(String(value))) ?? -1
    expect(linked).toBeGreaterThan(4)
    expect(fills.slice(0, table).flat()).toContain('FFF7DEDA')
    expect(pictures).toHaveLength(3)
  })

  test('finds every picture of the ledger by number and hash, and a balance that adds up', () => {
    const { rows, values, pictures } = sheet('写真台帳')
    const hashes = column('写真台帳', 'SHA-256').slice(4)
    expect(pictures.map(({ sha256 }) => sha256)).toEqual(hashes)
    expect(pictures.map(({ row }) => row)).toEqual([5, 6, 7])
    expect(hashes).toContain(ids.chosen.sha256)
    expect(pictures.map(({ format, ratio }) => [format, Math.round(ratio * 10)])).toEqual([
      ['jpeg', 13],
      ['jpeg', 6],
      ['jpeg', 13],
    ])
    expect(rows[0]?.slice(2, 9)).toEqual([
      '撮影した写真',
      '削除した写真',
      '保留中の所見の写真',
      '秘密のため除いた写真',
      'この台帳の写真',
      '合計',
      '照合',
    ])
    expect(rows[1]?.slice(6, 8)).toEqual(['=COUNT(B5:B7)', '=SUM(D2:G2)'])
    expect(values[1]?.slice(2, 9)).toEqual([6, 1, 1, 1, 3, 6, '一致'])
  })
})
