import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertInOffice, hasOffice, pythonWith } from '../../../support/other-programs.ts'
import { readParts } from '../repack.ts'
import { fillSampleVault } from '../sample-vault.ts'
import { openOffice } from './office.ts'

const python = pythonWith('openpyxl')
if (!hasOffice) console.warn('LibreOffice is not installed: drawing the charts is skipped')

const describeSheets = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps([{
  'name': sheet.title, 'charts': len(sheet._charts), 'titles': sheet.print_title_rows, 'frozen': sheet.freeze_panes,
  'rows': [[None if c is None else str(c) for c in row] for row in sheet.iter_rows(values_only=True)],
  'values': [[None if c is None else str(c) for c in row] for row in values[sheet.title].iter_rows(values_only=True)],
  'types': [[c.data_type for c in row] for row in sheet.iter_rows()],
  'scales': [r.type for rules in sheet.conditional_formatting for r in rules.rules],
} for sheet in book]))
`

type Sheet = {
  readonly name: string
  readonly charts: number
  readonly titles: string | null
  readonly frozen: string | null
  readonly rows: readonly (readonly (string | null)[])[]
  readonly values: readonly (readonly (string | null)[])[]
  readonly types: readonly (readonly string[])[]
  readonly scales: readonly string[]
}

let office: ReturnType<typeof openOffice>
beforeAll(async () => {
  office = openOffice()
  const laptop = office.addLaptop()
  fillSampleVault(laptop)
  const other = office.addLaptop({ company: '=1+1 & <社>', region: 'VN', expert: '𠮷田' })
  other.addEntry('2024-09-02T00:00:00.000Z', '2024-09-03T00:00:00.000Z', {
    note: '\t髙﨑 𠮷\r\n"次"',
  })
  await office.send(laptop, 'one.xlsx')
  await office.send(other, 'two.xlsx')
  const result = await office.consolidate()
  if (!result.ok) throw new Error(result.code)
}, 60_000)
afterAll(() => office.close())

describe.skipIf(python === undefined)('openpyxl', () => {
  let sheets: Sheet[]
  const sheet = (name: string) => sheets.find((each) => each.name === name) as Sheet
  beforeAll(() => {
    const args = ['-W', 'ignore', '-c', describeSheets, office.out]
    sheets = JSON.parse(execFileSync(python ?? '', args, { encoding: 'utf8' })) as Sheet[]
  })

  it('finds the six sheets, their headings frozen and repeated', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'ダッシュボード',
      '案件一覧',
      '支援時間',
      'チェック結果',
      '評価',
      '成果',
    ])
    expect(sheet('支援時間')).toMatchObject({ titles: '$1:$1', frozen: 'A2' })
    expect(sheet('評価')).toMatchObject({ titles: '$2:$2', frozen: 'A3', scales: ['colorScale'] })
  })

  it('finds three charts on the dashboard', () => {
    expect(sheet('ダッシュボード').charts).toBe(3)
  })

  it('finds every text as the text it is, also one that begins like a formula', () => {
    const { rows, types } = sheet('支援時間')
    const line = rows.findIndex((row) => row[1] === '=1+1 & <社>')
    expect(types[line]?.[1]).toBe('s')
    expect(rows[line]?.[13]).toBe('\t髙﨑 𠮷\r\n"次"')
    expect(rows[line]?.slice(3, 9)).toEqual([
      '2024-09-02 00:00:00',
      '07:00:00',
      '07:00:00',
      'Asia/Bangkok',
      '1440',
      '請求対象',
    ])
  })

  it('finds what remains and what is over as formulas with their values', () => {
    const { rows, values } = sheet('案件一覧')
    const over = rows.findIndex((row) => row[1] === '=1+1 & <社>')
    expect(rows[over]?.slice(8, 10)).toEqual([
      `=MAX(0,G${over + 1}-H${over + 1})`,
      `=MAX(0,H${over + 1}-G${over + 1})`,
    ])
    expect(values[over]?.slice(6, 10)).toEqual(['23:00:00', '1 day, 0:00:00', '0:00:00', '1:00:00'])
    expect(rows.at(-1)?.[7]).toBe('=SUM(H2:H3)')
    expect(values.at(-1)?.[7]).toBe('1 day, 1:00:00')
  })

  it('finds the share of each objective by site, and no figure where there are no follow-ups', () => {
    const scores = sheet('評価').rows.slice(2)
    expect(scores.map((row) => row[3])).toEqual(['全拠点', 'サラトーン工場', 'ハイフォン駐在員事務所'])
    expect(scores[0]?.[5]).toMatch(/^0\.\d+$/)
    const outcome = sheet('成果').rows.flat()
    expect(outcome).toContain('集計できません')
    expect(outcome.join('')).toContain('フォローアップ面談の結果は、まだ')
  })
})

describe('the package', () => {
  it('has no external link, and parts that name each other', async () => {
    const parts = await readParts(office.out)
    const types = parts.get('[Content_Types].xml')?.toString() ?? ''
    for (const number of [1, 2, 3]) {
      expect(types).toContain(`/xl/charts/chart${number}.xml`)
      expect(parts.has(`xl/charts/chart${number}.xml`)).toBe(true)
    }
    for (const [name, part] of parts) expect(part.toString(), name).not.toContain('TargetMode="External"')
  })
})

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('draws every page', () => {
    const folder = join(office.dir, 'pdf')
    convertInOffice(office.out, 'pdf', folder, office.dir)
    expect(readdirSync(folder)).toEqual(['集計.pdf'])
  }, 150_000)
})
