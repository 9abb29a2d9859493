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
  expect(read).toMatchObject({ schemaVersion: 2, contentHash: written.contentHash })
  expect(read.records).toHaveLength(written.rows)
  expect(read.records.find(({ id }) => id === entry.id)).toMatchObject({
    minutes: 20,
    timeZone: 'Asia/Bangkok',
  })
  await app.close()
})

test('what was exported and then removed comes back as a tombstone, and another hash', async () => {
  const { call, dir, app } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T09:20'))
  const out = join(dir, 'a.xlsx')
  const first = await call('exchange.export', { engagementId: ids.engagement.id, out })
  await call('hours.remove', { id: entry.id })
  const second = await call('exchange.export', { engagementId: ids.engagement.id, out })
  expect(second.contentHash).not.toBe(first.contentHash)
  const { records } = await call('exchange.read', { path: out })
  expect(records.find(({ id }) => id === entry.id)).toEqual({
    type: 'time-entry',
    id: entry.id,
    removed: true,
  })
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
