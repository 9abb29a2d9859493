import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShownRows } from '../../../main/exchange/shown-rows.ts'
import { readSheets } from '../../../main/office/excel-sheets.ts'
import type { Input } from '../../../shared/contract.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'
import { photoFile } from './sample-vault.ts'

type Profile = NonNullable<Input<'exchange.export'>['profile']>

async function startWork() {
  const app = await openTestApp()
  const { call, dir } = app
  const made = await createThaiEngagement(app)
  const engagementId = made.engagement.id
  const add = (day: string) => call('hours.add', entryAt(made, `${day}T09:00`, `${day}T10:00`))
  const entry = await add('2024-09-03')
  const inspection = await call('inspections.start', { engagementId, siteId: made.site.id })
  const record = (itemId: string, zoneId: string | null = null) =>
    call('inspections.recordFinding', { inspectionId: inspection.id, itemId, zoneId, answer: 'missing' })
  const finding = await record('PF-08')
  const { actions } = await call('inspections.addAction', {
    findingId: finding.id,
    text: { ja: '扉に鍵を付ける', local: null },
  })
  const addPhoto = (caption: string) =>
    call('inspections.addPhoto', {
      findingId: finding.id,
      path: photoFile,
      isSecret: false,
      keepsOriginal: false,
      caption: { ja: caption, local: null },
    })
  const photo = await addPhoto('金型棚')
  const out = join(dir, 'a.xlsx')
  const write = (profile: Profile = 'everything') => call('exchange.export', { engagementId, out, profile })
  const receive = async () => {
    const [newest] = (await call('exchange.batches', { engagementId })).items
    await call('exchange.receive', {
      exportId: newest?.id ?? '',
      receivedOn: newest?.exportedAt.slice(0, 10) ?? '',
    })
  }
  const changes = async () => {
    const { waiting, here } = await call('exchange.batches', { engagementId })
    return { waiting: Object.values(waiting), here: Object.values(here) }
  }
  const ids = { entry: entry.id, finding: finding.id, action: actions[0]?.id ?? '', photo: photo.id }
  return { ...app, ids, out, inspection, add, record, addPhoto, write, receive, changes }
}

/** The rows of a sheet as they show, each after the id of its record. */
async function readSheet(path: string, sheet: string) {
  const { sheets } = await readSheets(path, { isWanted: (name) => name === sheet })
  return readShownRows(sheets).map(({ id, cells }) => [id, ...cells])
}

/** What the column 区分 says of each record of a sheet. */
async function marksOf(path: string, sheet: string, headingRow = 1): Promise<Map<string, string | null>> {
  const rows = (await readSheet(path, sheet)).slice(headingRow - 1)
  const column = (rows[0] ?? []).indexOf('区分')
  expect(column).toBeGreaterThan(0)
  const named = rows.slice(1).filter(([id]) => String(id).length === 36)
  return new Map(named.map((row) => [String(row[0]), (row[column] as string | null) ?? null]))
}

// Above them stand the balance and an empty row, which is not read.
const photoHeadings = 3

test('every row is new until a batch was received, and bears no mark after that', async () => {
  const { write, receive, out, ids } = await startWork()
  await write()
  expect(await marksOf(out, '支援時間実績')).toEqual(new Map([[ids.entry, '新規']]))
  expect((await marksOf(out, '写真台帳', photoHeadings)).get(ids.photo)).toBe('新規')
  await receive()
  const again = await write()
  // The same batch once more: its marks are those it had.
  expect(again).toMatchObject({ batch: 1, isRepeat: true })
  expect((await marksOf(out, '現地点検結果')).get(ids.finding)).toBe('新規')
})

test('a later batch marks what is new, changed and gone, and counts the gone nowhere', async () => {
  const { call, write, receive, out, ids, inspection, add, addPhoto, changes } = await startWork()
  await write()
  await receive()
  expect(await changes()).toEqual({ waiting: [0, 0, 0], here: [0, 0, 0] })

  const second = await add('2024-09-04')
  await call('inspections.removeAction', { actionId: ids.action })
  await call('inspections.removePhoto', { id: ids.photo })
  const photo = await addPhoto('通用門')
  const inspectionId = inspection.id
  await call('inspections.recordFinding', { inspectionId, itemId: 'PF-08', zoneId: null, answer: 'partial' })
  expect(await changes()).toEqual({ waiting: [2, 1, 2], here: [2, 1, 2] })

  expect(await write()).toMatchObject({ batch: 2, isRepeat: false })
  expect(await changes()).toEqual({ waiting: [2, 1, 2], here: [0, 0, 0] })
  expect(await marksOf(out, '支援時間実績')).toEqual(
    new Map([
      [ids.entry, null],
      [second.id, '新規'],
    ]),
  )
  expect((await marksOf(out, '現地点検結果')).get(ids.finding)).toBe('更新')
  expect((await marksOf(out, '改善案')).get(ids.action)).toBe('取消')
  expect(await marksOf(out, '写真台帳', photoHeadings)).toEqual(
    new Map([
      [photo.id, '新規'],
      [ids.photo, '取消'],
    ]),
  )
  const balance = (await readSheet(out, '写真台帳'))[1]
  expect(balance?.slice(2, 9)).toEqual([2, 1, 0, 0, 1, 2, '一致'])

  await receive()
  expect(await changes()).toEqual({ waiting: [0, 0, 0], here: [0, 0, 0] })
})

test('exporting twice without a change is the same batch with the same rows and marks', async () => {
  const { call, write, receive, out, add, inspection } = await startWork()
  await write()
  await receive()
  await add('2024-09-04')
  const inspectionId = inspection.id
  await call('inspections.recordFinding', { inspectionId, itemId: 'PF-08', zoneId: null, answer: 'partial' })
  const first = await write()
  const sheets = ['支援時間実績', '現地点検結果', '改善案', '写真台帳', '評価']
  const read = async () => Promise.all(sheets.map((name) => readSheet(out, name)))
  const before = await read()
  const second = await write()
  expect(second).toEqual({ ...first, isRepeat: true })
  expect(await read()).toEqual(before)
})

test('a change that was taken back is a batch of its own, so that its revision is known', async () => {
  const { call, write, ids, changes } = await startWork()
  const first = await write()
  await call('inspections.removeAction', { actionId: ids.action })
  await call('inspections.restoreAction', { actionId: ids.action })
  expect((await changes()).here).toEqual([0, 1, 0])
  const second = await write()
  expect(second).toMatchObject({ batch: 2, isRepeat: false, contentHash: first.contentHash })
  expect((await changes()).here).toEqual([0, 0, 0])
})

test('a received batch of hours says nothing of findings that an earlier one carried', async () => {
  const { write, receive, out, ids, add, changes } = await startWork()
  await write('findings')
  await receive()
  const second = await add('2024-09-04')
  await write('hours')
  await receive()
  expect((await changes()).waiting).toEqual([0, 0, 0])
  await add('2024-09-05')
  await write('everything')
  expect((await marksOf(out, '現地点検結果')).get(ids.finding)).toBeNull()
  expect((await marksOf(out, '支援時間実績')).get(second.id)).toBeNull()
  const cover = await readSheet(out, '表紙')
  expect(cover.find(([, label]) => label === '新規・更新・取消の基準')?.[2]).toBe(
    '受領済みの第2回、受領済みの第1回',
  )
})

test('what a removed zone held stands last, struck through and marked as gone', async () => {
  const { call, write, out, inspection, record, changes } = await startWork()
  const zoneId = inspection.zones[0]?.id ?? ''
  const parked = await record('PF-09', zoneId)
  const inspectionId = inspection.id
  await write()
  await call('inspections.removeZone', { inspectionId, zoneId })
  expect((await changes()).here).toEqual([0, 0, 1])
  await write()
  expect((await changes()).here).toEqual([0, 0, 0])
  const marks = [...(await marksOf(out, '現地点検結果'))]
  expect(marks.at(-1)).toEqual([parked.id, '取消'])
  const row = (await readSheet(out, '現地点検結果')).at(-1)
  expect(JSON.stringify(row)).toContain(inspection.zones[0]?.name.ja ?? '区域')
  await write('hours')
  expect((await call('exchange.read', { path: out })).records.map(({ id }) => id)).not.toContain(parked.id)
})

test('a batch of hours does not say that the proofs it may not carry are gone', async () => {
  const { call, write, out, ids } = await startWork()
  await call('hours.addProof', { entryId: ids.entry, kind: 'finding', id: ids.finding })
  await write()
  await write('hours')
  const { records } = await call('exchange.read', { path: out })
  expect(records.filter(({ type, removed }) => type === 'proof' || removed)).toEqual([])
})

test('a secret photo that is held back again leaves its place, not its caption', async () => {
  const { call, write, out, ids } = await startWork()
  await write()
  await call('inspections.updatePhoto', { id: ids.photo, isSecret: true, caption: { ja: '配合表' } })
  await write()
  const row = (await readSheet(out, '写真台帳')).find(([id]) => id === ids.photo)
  expect(row).toContain('取消')
  expect(JSON.stringify(row)).not.toContain('配合表')
})
