import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

test('a workbook is written beside the main thread, noted, and read back through the contract', async () => {
  const { call, dir, app } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T09:20'))
  const out = join(dir, '提出用.xlsx')
  const written = await call('exchange.export', { engagementId: ids.engagement.id, out })
  expect(written).toMatchObject({ path: out, photos: 0 })
  const read = await call('exchange.read', { path: out })
  expect(read).toMatchObject({ schemaVersion: 5, contentHash: written.contentHash })
  expect(read.records).toHaveLength(written.rows)
  expect(read.records.find(({ id }) => id === entry.id)).toMatchObject({
    minutes: 20,
    timeZone: 'Asia/Bangkok',
  })
  await app.close()
})

test.each(['hours', 'findings', 'everything'] as const)(
  'an entry that went out with the profile %s is locked, and one that did not is not',
  async (profile) => {
    const { call, refuse, dir } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const engagementId = ids.engagement.id
    const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T09:20'))
    await call('exchange.export', { engagementId, out: join(dir, 'a.xlsx'), profile })
    const later = await call('hours.add', entryAt(ids, '2024-09-03T10:00', '2024-09-03T10:20'))
    for (const [method, input] of [
      ['hours.update', { id: entry.id, startsAt: '2024-09-03T09:05' }],
      ['hours.update', { id: entry.id, billable: false }],
      ['hours.remove', { id: entry.id }],
    ] as const)
      expect((await refuse(method, input)).code).toBe('HOURS_SETTLED')
    expect(await call('hours.remove', { id: later.id })).toMatchObject({ isRemoved: true })
  },
)

test('what was exported stands, and is corrected by a reversal and a new entry with their reason', async () => {
  const { call, refuse, dir, app } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const engagementId = ids.engagement.id
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T09:20'))
  const out = join(dir, 'a.xlsx')
  const first = await call('exchange.export', { engagementId, out })
  expect(await refuse('hours.remove', { id: entry.id })).toMatchObject({ code: 'HOURS_SETTLED' })
  expect(await refuse('hours.update', { id: entry.id, note: '別の内容' })).toMatchObject({
    code: 'HOURS_SETTLED',
  })
  const again = await call('exchange.export', { engagementId, out })
  expect(again.contentHash).toBe(first.contentHash)

  const { reversal, replacement } = await call('hours.correct', {
    id: entry.id,
    reason: '終了時刻の誤り',
    replacement: { endsAt: '2024-09-03T09:50' },
  })
  const third = await call('exchange.export', { engagementId, out })
  expect(third.contentHash).not.toBe(first.contentHash)
  const { records } = await call('exchange.read', { path: out })
  const of = (id: string | undefined) => records.find((record) => record.id === id)
  expect(of(entry.id)).toMatchObject({ minutes: 20, reversesId: null })
  expect(of(reversal.id)).toMatchObject({
    minutes: 20,
    reversesId: entry.id,
    correctionReason: '終了時刻の誤り',
  })
  expect(of(replacement?.id)).toMatchObject({ minutes: 50, reversesId: null })
  await app.close()
})

test('an export that was given up settles nothing', async () => {
  const { call, dir, app } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T09:20'))
  const nowhere = join(dir, 'missing', 'a.xlsx')
  const refused = await app.call('exchange.export', { engagementId: ids.engagement.id, out: nowhere })
  expect(refused).toMatchObject({ ok: false, code: 'FILE_NOT_WRITABLE' })
  expect(await call('hours.remove', { id: entry.id })).toMatchObject({ isRemoved: true })
  await app.close()
})

test('an export that is cancelled in its thread leaves no file and no note', async () => {
  const { call, dir, app } = await openTestApp()
  const { engagement } = await createThaiEngagement({ call })
  const stop = new AbortController()
  const input = { engagementId: engagement.id, out: join(dir, 'a.xlsx') }
  const answer = app.call('exchange.export', input, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(await answer).toMatchObject({ ok: false, code: 'CANCELLED' })
  expect(readdirSync(dir).filter((name) => name.includes('xlsx'))).toEqual([])
  expect(await call('exchange.list', {})).toEqual({ items: [] })
  await app.close()
})

test('an engagement that does not exist is not exported', async () => {
  const { refuse, dir, app } = await openTestApp()
  const engagementId = '01a200af-1901-71d8-8e48-3c31038d491b'
  expect(await refuse('exchange.export', { engagementId, out: join(dir, 'a.xlsx') })).toMatchObject({
    code: 'NOT_FOUND',
  })
  await app.close()
})
