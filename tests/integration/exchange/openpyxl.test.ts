import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readParts } from './repack.ts'
import { createSampleVault, fillSampleVault, type SampleVault } from './sample-vault.ts'

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
}

// Debian's own Python first: another one on the path may lack the package.
const python = ['/usr/bin/python3', 'python3'].find((name) => {
  try {
    execFileSync(name, ['-c', 'import openpyxl'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

if (python === undefined)
  console.warn('python3-openpyxl is not installed: its tests of the workbook are skipped')

let vault: SampleVault
let ids: ReturnType<typeof fillSampleVault>
let sheets: ReadonlyMap<string, Sheet>

beforeAll(async () => {
  vault = createSampleVault()
  ids = fillSampleVault(vault)
  await vault.write(vault.out)
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

  test('finds the sheets in their order, the last one very hidden', () => {
    expect([...sheets.keys()]).toEqual([
      '表紙',
      '支援時間実績',
      '現地点検結果',
      '改善案',
      '評価',
      '写真台帳',
      '文書一覧',
      '_kagimori',
    ])
    expect(sheet('_kagimori').state).toBe('veryHidden')
  })

  test('finds A4 pages with repeated headings and the ids in a hidden column', () => {
    for (const [name, each] of [...sheets].slice(1, -1)) {
      const row = each.rows.findIndex(([id]) => id === 'id') + 1
      expect(each, name).toMatchObject({
        isIdColumnHidden: true,
        printTitleRows: `$${row}:$${row}`,
        paperSize: 9,
      })
    }
    expect(sheet('支援時間実績').rows[1]?.[0]).toBe(ids.first)
    expect(sheet('改善案').rows.map(([id]) => id)).toEqual(['id', ids.action, ids.otherAction])
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
    const notes = sheet('現地点検結果').rows.map((row) => row[16])
    expect(notes).toContain('\t受付に人がいない時間がある\r\n_x0041_')
  })

  test('finds both languages side by side, and unanswered items as 未確認', () => {
    const { rows } = sheet('現地点検結果')
    const line = rows.find(([id]) => id === ids.finding)
    expect(line).toContain('未実施')
    expect(line).toContain('ยังไม่ได้ดำเนินการ')
    expect(rows.filter((row) => row[8] === '未確認').length).toBeGreaterThan(10)
  })
})

test('every photo lies in its own cell, unscaled in its proportions and stored as it is', async () => {
  const parts = await readParts(vault.out)
  const drawing = parts.get('xl/drawings/drawing1.xml')?.toString() ?? ''
  const anchors = [
    ...drawing.matchAll(
      /<xdr:oneCellAnchor><xdr:from><xdr:col>2<.*?<xdr:row>(\d+)<.*?<xdr:ext cx="(\d+)" cy="(\d+)"/g,
    ),
  ].map(([, row, width, height]) => [Number(row), Number(width) / Number(height)])
  expect(anchors).toEqual([
    [4, expect.closeTo(1600 / 1200, 1)],
    [5, expect.closeTo(900 / 1600, 1)],
  ])
  expect(parts.get('xl/media/image1.jpeg')?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})
