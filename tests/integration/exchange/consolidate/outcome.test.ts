import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSheets } from '../../../../main/office/excel-sheets.ts'
import { type FieldLaptop, openOffice, parseCsv } from './office.ts'

const at = '2025-01-20T01:00:00.000Z'

let office: ReturnType<typeof openOffice>
beforeEach(() => {
  office = openOffice()
})
afterEach(() => office.close())

type Result = 'introduced' | 'considering' | 'none' | null

function interview(laptop: FieldLaptop, outcome: Result, heldOn = '2025-01-20') {
  const row = { engagement_id: laptop.engagementId, held_on: heldOn, outcome, updated_at: at }
  laptop.insert('follow_up', row)
}

async function sendFrom(company: string, region: string, outcome: Result | 'not-held', heldOn?: string) {
  const laptop = office.addLaptop({ company, region })
  if (outcome !== 'not-held') interview(laptop, outcome, heldOn)
  await office.send(laptop, `${company}-${region}-${heldOn ?? ''}.xlsx`)
  return laptop
}

/** The lines of the sheet 成果 by their first cell. */
async function outcomeSheet() {
  const result = await office.consolidate()
  if (!result.ok) throw new Error(result.code)
  const { sheets } = await readSheets(office.out, { isWanted: (name) => name === '成果' })
  const rows = sheets.flatMap((sheet) => sheet.rows.map(({ values }) => values))
  return { texts: rows.flat().join('\n'), lines: new Map(rows.map(([name, ...cells]) => [name, cells])) }
}

test('companies are counted by region and once in the sum, with their best result', async () => {
  await sendFrom('彩波精機', 'TH', 'introduced')
  await sendFrom('彩波精機', 'VN', 'none')
  await sendFrom('北斗化成', 'TH', 'considering')
  await sendFrom('南星電子', 'TH', 'none')
  await sendFrom('東雲鋳造', 'VN', 'not-held')
  const { lines, texts } = await outcomeSheet()
  // Supported, with a result, introduced, considering, neither, the figure, its share.
  expect(lines.get('タイ')).toEqual([3, 3, 1, 1, 1, 2, 0.667])
  expect(lines.get('ベトナム')).toEqual([2, 1, 0, 0, 1, 0, 0])
  expect(lines.get('計')).toEqual([4, 3, 1, 1, 1, 2, 0.667])
  expect(texts).toContain('結果のない企業が1社あります')
  expect(texts).not.toContain('まだ提出用Excelに入っていません')
})

test('of two interviews of one case the later counts, and one without a result counts for nothing', async () => {
  await sendFrom('彩波精機', 'TH', 'considering', '2025-01-10')
  await sendFrom('彩波精機', 'TH', 'introduced', '2025-01-30')
  await sendFrom('彩波精機', 'TH', 'none', '2025-01-20')
  await sendFrom('北斗化成', 'TH', null)
  const { lines } = await outcomeSheet()
  expect(lines.get('計')).toEqual([2, 1, 1, 0, 0, 1, 1])
  const [head = [], ...rows] = parseCsv(
    readFileSync(office.out.replace(/\.xlsx$/, '_engagements.csv'), 'utf8'),
  )
  const cells = rows.map((row) => [row[head.indexOf('follow_up_on')], row[head.indexOf('outcome')]])
  expect(cells).toEqual(
    expect.arrayContaining([
      ['2025-01-30', 'introduced'],
      ['', ''],
    ]),
  )
})

test('without any result no figure is named', async () => {
  await sendFrom('彩波精機', 'TH', 'not-held')
  const { lines, texts } = await outcomeSheet()
  expect(lines.get('計')).toEqual([1, 0, 0, 0, 0, 0, '集計できません'])
  expect(texts).toContain('フォローアップ面談の結果は、まだ提出用Excelに入っていません')
})

test('a workbook of hours alone brings no result', async () => {
  const laptop = office.addLaptop({ company: '彩波精機' })
  interview(laptop, 'introduced')
  await office.send(laptop, 'hours.xlsx', { profile: 'hours' })
  const { lines } = await outcomeSheet()
  expect(lines.get('計')?.at(-1)).toBe('集計できません')
})
