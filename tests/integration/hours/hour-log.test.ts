import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'
import { convertInOffice, hasOffice, pythonWith } from '../../support/other-programs.ts'

const python = pythonWith('openpyxl')
if (!hasOffice) console.warn('LibreOffice is not installed: its recalculation is skipped')

type Cells = readonly (readonly unknown[])[]

/** The values of the log's cells as a reader without recalculation shows them. */
async function readCells(path: string): Promise<Cells> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) return expect.fail('no sheet')
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = sheet.getCell(row + 1, column + 1)
      return cell.result ?? cell.value
    }),
  )
}

/** Minutes billed and not billed, and hours, of every line of the sums by its label. */
function sumsOf(cells: Cells): Map<string, unknown[]> {
  const from = cells.findIndex((row) => row[1] === '集計')
  return new Map(cells.slice(from).map((row) => [String(row[1]), row.slice(4, 7)]))
}

async function openLedger() {
  const app = await openTestApp()
  const ids = await createThaiEngagement(app)
  const engagementId = ids.engagement.id
  const add = (from: string, to: string, more = {}) => app.call('hours.add', entryAt(ids, from, to, more))
  const write = (name: string, more = {}) =>
    app.call('hours.writeLog', {
      engagementId,
      format: 'xlsx',
      out: join(app.dir, name),
      languages: ['ja'],
      ...more,
    })
  return { ...app, ids, engagementId, add, write }
}

async function drawSignature(width = 600, height = 200): Promise<Buffer> {
  const stroke = await sharp({ create: { width: 200, height: 8, channels: 4, background: '#123456' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 4, background: '#ffffff00' } })
    .composite([{ input: stroke, left: 40, top: 90 }])
    .png()
    .toBuffer()
}

describe('the hour log as a workbook', () => {
  it('shows three times twenty minutes as one hour, and every sum as the ledger has it', async () => {
    const { add, write, call, engagementId, dir } = await openLedger()
    for (const hour of ['09', '10', '11']) await add(`2024-09-03T${hour}:00`, `2024-09-03T${hour}:20`)
    await add('2024-10-01T23:00', '2024-10-02T00:10', { menuItem: 'employee-training', service: 'training' })
    await add('2024-10-05T09:00', '2024-10-05T09:30', { billable: false })
    const written = await write('log.xlsx')
    expect(written).toMatchObject({ entries: 5, billedMinutes: 130, unbilledMinutes: 30, staleSignOffs: 0 })
    const summary = await call('hours.summary', { engagementId })
    const sums = sumsOf(await readCells(join(dir, 'log.xlsx')))
    expect(sums.get('合計')).toEqual([130, 30, 160 / 60])
    expect(sums.get('使用（請求対象）')?.[0]).toBe(summary.billedMinutes)
    expect(sums.get('上限')).toEqual([1380, null, 23])
    expect(sums.get('残り')?.[0]).toBe(summary.remainingMinutes)
    expect(sums.get('2024/09')).toEqual([60, 0, 1])
    expect(sums.get('現在の管理体制のアセスメント')).toEqual([60, 30, 1.5])
    expect(sums.get('研修')?.[0]).toBe(70)
  })

  it('counts a correction down and says what was taken back and why', async () => {
    const { add, write, call, engagementId, dir } = await openLedger()
    const entry = await add('2024-09-03T09:00', '2024-09-03T09:20')
    await call('exchange.export', { engagementId, out: join(dir, 'x.xlsx') })
    await call('hours.correct', {
      id: entry.id,
      reason: '終了時刻の誤り',
      replacement: { endsAt: '2024-09-03T09:50' },
    })
    await write('log.xlsx')
    const cells = await readCells(join(dir, 'log.xlsx'))
    const lines = cells.filter(([id]) => /^[0-9a-f-]{36}$/.test(String(id)))
    expect(lines.map((row) => row[4])).toEqual(expect.arrayContaining([20, -20, 50]))
    const remarks = lines.map((row) => row[13])
    expect(remarks).toContain('請求対象\n取消済み')
    expect(remarks).toContain('請求対象\n取消：2024/09/03 09:00–09:20\n取消の理由：終了時刻の誤り')
    expect(remarks).toContain('請求対象\n訂正の理由：終了時刻の誤り')
    expect(sumsOf(cells).get('合計')?.[0]).toBe(50)
  })

  it.skipIf(!hasOffice)(
    'recalculates to the same figures in LibreOffice',
    async () => {
      const { add, write, dir } = await openLedger()
      for (const hour of ['09', '10', '11']) await add(`2024-09-03T${hour}:00`, `2024-09-03T${hour}:20`)
      await add('2024-12-31T23:30', '2025-01-01T00:30', { menuItem: 'site-check', note: '=1+1' })
      await write('log.xlsx')
      const own = await readCells(join(dir, 'log.xlsx'))
      await dropResults(join(dir, 'log.xlsx'), join(dir, 'bare.xlsx'))
      const format = 'xlsx:Calc MS Excel 2007 XML'
      const again = sumsOf(
        await readCells(convertInOffice(join(dir, 'bare.xlsx'), format, join(dir, 'again'), dir)),
      )
      const sums = [...sumsOf(own)].filter(([, figures]) => typeof figures[0] === 'number')
      expect(sums.length).toBeGreaterThan(6)
      for (const [label, figures] of sums) {
        expect(
          again.get(label)?.map((each) => Math.round(Number(each ?? 0) * 1e6)),
          label,
        ).toEqual(figures.map((each) => Math.round(Number(each ?? 0) * 1e6)))
      }
    },
    60_000,
  )

  it.skipIf(python === undefined)(
    'is A4 across with its heading repeated, and its texts stay texts, for openpyxl',
    async () => {
      const { add, write, dir } = await openLedger()
      await add('2024-09-03T09:00', '2024-09-03T09:20', { note: '=1+1', participants: '+66 2 123 4567' })
      await write('log.xlsx', { languages: ['ja', 'th'] })
      const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
setup = sheet.page_setup
row = [r for r in sheet.iter_rows() if r[1].is_date][0]
print(json.dumps({"title": sheet.title, "rows": sheet.print_title_rows, "area": sheet.print_area, "paper": setup.paperSize,
  "across": setup.orientation, "hidden": sheet.column_dimensions["A"].hidden, "date": row[1].value.isoformat()[:10],
  "types": [row[11].data_type, row[12].data_type], "values": [row[11].value, row[12].value], "hours": row[6].value,
  "format": row[6].number_format}))`
      const output = execFileSync(python ?? '', ['-W', 'ignore', '-c', script, join(dir, 'log.xlsx')], {
        encoding: 'utf8',
      })
      expect(JSON.parse(output)).toMatchObject({
        title: '支援時間実績',
        rows: '$7:$7',
        paper: 9,
        across: 'landscape',
        hidden: true,
        date: '2024-09-03',
        types: ['s', 's'],
        values: ['+66 2 123 4567', '=1+1'],
        hours: '=(E8+F8)/60',
        format: '0.00;−0.00',
      })
      expect(String(JSON.parse(output).area)).toMatch(/\$B\$1:\$N\$\d+$/)
    },
  )

  it('tells one expert’s month over all engagements, by the local dates', async () => {
    const { add, write, ids, call, dir } = await openLedger()
    await add('2024-09-30T23:00', '2024-10-01T01:00')
    await add('2024-10-01T09:00', '2024-10-01T10:00')
    const vietnam = await call('engagements.create', {
      companyId: ids.company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
      adoptedOn: '2024-07-01',
      sites: [{ name: '事務所', kind: 'office', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
    })
    const site = vietnam.sites[0] ?? expect.fail()
    await call(
      'hours.add',
      entryAt({ ...ids, engagement: vietnam, site }, '2024-09-10T09:00', '2024-09-10T09:45'),
    )
    const month = { engagementId: undefined, expertId: ids.expert.id, month: '2024-09' }
    const written = await write('month.xlsx', month)
    expect(written).toMatchObject({ entries: 2, billedMinutes: 165 })
    const sums = sumsOf(await readCells(join(dir, 'month.xlsx')))
    expect(sums.get('彩波精機株式会社（ベトナム 2024）')).toEqual([45, 0, 0.75])
    expect(sums.get('彩波精機株式会社（タイ 2024）')).toEqual([120, 0, 2])
    // What is used is used in every month.
    expect(sums.get('彩波精機株式会社（タイ 2024）：残り')?.[0]).toBe(1380 - 180)
  })

  it('stands without an entry', async () => {
    const { write, dir } = await openLedger()
    expect(await write('log.xlsx', { languages: undefined })).toMatchObject({ entries: 0 })
    const cells = await readCells(join(dir, 'log.xlsx'))
    expect(cells.flat()).toContain('記録はありません / ไม่มีรายการ')
  })
})

describe('what can not be written', () => {
  it('is refused with its reason, and leaves no file', async () => {
    const { refuse, engagementId, ids, dir } = await openLedger()
    const order = { engagementId, format: 'xlsx', out: join(dir, 'log.xlsx') }
    expect(
      await refuse('hours.writeLog', { ...order, expertId: ids.expert.id, month: '2024-09' }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await refuse('hours.writeLog', { ...order, engagementId: undefined })).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await refuse('hours.writeLog', { ...order, engagementId: ids.expert.id })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await refuse('hours.writeLog', { ...order, languages: ['ja', 'pt'] })).toMatchObject({
      code: 'UNSUPPORTED_LANGUAGE',
    })
    expect(await refuse('hours.writeLog', { ...order, out: join(dir, 'no', 'log.xlsx') })).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    })
    expect(await refuse('hours.writeLog', { ...order, format: 'pdf' })).toMatchObject({
      code: 'NEEDS_ELECTRON',
    })
    expect(readdirSync(dir)).toEqual(['vault'])
  })
})

describe('the sign-off', () => {
  it('stands for the minutes that were signed, and is stale when they change', async () => {
    const { add, call, engagementId, write, dir } = await openLedger()
    await add('2024-09-03T09:00', '2024-09-03T10:00')
    const picture = (await drawSignature()).toString('base64')
    const signed = await call('hours.sign', { engagementId, party: 'company', signer: '彩波 太郎', picture })
    expect(signed).toMatchObject({ minutes: 60, isStale: false, hasPicture: true, month: null })
    await call('hours.sign', { engagementId, party: 'expert', signer: '試験 花子', month: '2024-09' })
    await add('2024-10-03T09:00', '2024-10-03T09:30')
    const { items } = await call('hours.signOffs', { engagementId })
    expect(items).toMatchObject([
      { party: 'company', minutes: 60, currentMinutes: 90, isStale: true },
      { party: 'expert', month: '2024-09', minutes: 60, isStale: false, hasPicture: false },
    ])
    expect(await write('log.xlsx')).toMatchObject({ staleSignOffs: 1 })
    const cells = (await readCells(join(dir, 'log.xlsx'))).flat()
    expect(cells).toContain('署名後に請求対象の時間が変わりました：60分 → 90分')
    expect(cells).toContain('彩波 太郎')

    const anew = await call('hours.sign', { engagementId, party: 'company', signer: '彩波 太郎' })
    const after = await call('hours.signOffs', { engagementId })
    expect(after.items.map(({ id }) => id)).toContain(anew.id)
    expect(after.items).toHaveLength(2)
    await call('hours.removeSignOff', { id: anew.id })
    expect((await call('hours.signOffs', { engagementId })).items).toHaveLength(1)
  })

  it('is drawn anew: nothing that came with the picture is kept', async () => {
    const { call, engagementId, write, dir } = await openLedger()
    const canary = 'CANARY-9f1c'
    const drawn = await sharp(await drawSignature())
      .withExif({ IFD0: { Artist: canary } })
      .png()
      .toBuffer()
    expect(drawn.includes(canary)).toBe(true)
    await call('hours.sign', {
      engagementId,
      party: 'expert',
      signer: '試験 花子',
      picture: drawn.toString('base64'),
    })
    await write('log.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(dir, 'log.xlsx'))
    const [image] = workbook.model.media
    expect(Buffer.from(image?.buffer as never).includes(canary)).toBe(false)
    expect(await sharp(Buffer.from(image?.buffer as never)).metadata()).toMatchObject({
      format: 'png',
      width: 600,
    })
  })

  it.each([
    ['no picture', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'a JPEG',
      async () =>
        sharp(await drawSignature())
          .jpeg()
          .toBuffer(),
    ],
    ['half a PNG', async () => (await drawSignature()).subarray(0, 120)],
    ['too many pixels', () => drawSignature(4000, 2000)],
  ])('refuses %s, and nothing is signed', async (_, make) => {
    const { refuse, call, engagementId } = await openLedger()
    const picture = (await make()).toString('base64')
    const refused = await refuse('hours.sign', {
      engagementId,
      party: 'expert',
      signer: '試験 花子',
      picture,
    })
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'picture' }] } })
    expect((await call('hours.signOffs', { engagementId })).items).toEqual([])
  })

  it('refuses more than it may weigh, and an engagement that does not exist', async () => {
    const { refuse, engagementId, ids } = await openLedger()
    const heavy = Buffer.alloc(200_001).toString('base64')
    const sign = { engagementId, party: 'expert', signer: '試験 花子' }
    expect(await refuse('hours.sign', { ...sign, picture: heavy })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refuse('hours.sign', { ...sign, engagementId: ids.expert.id })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

/** The same workbook without the values that its formulas had. */
async function dropResults(from: string, to: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(from)
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) cell.value = { formula: cell.formula } as ExcelJS.CellFormulaValue
    }),
  )
  await workbook.xlsx.writeFile(to)
}
