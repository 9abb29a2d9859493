import { expect, it } from 'vitest'
import { findEntry, insertEntry } from '../../../main/hours/store.ts'
import { newId } from '../../../main/new-id.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

/** Two entries of one expert at one time, as the reports of two laptops may bring them. */
async function withOverlap() {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const first = await test.call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:00'))
  const db = test.app.vault.current()?.db
  const row = db && findEntry(db, first.id)
  if (!db || !row) throw new Error('the entry is not there')
  const later = {
    ...row,
    id: newId(),
    startInstant: '2024-09-03T03:00:00.000Z',
    endInstant: '2024-09-03T05:00:00.000Z',
  }
  insertEntry(db, later, '2024-09-04T00:00:00.000Z')
  return { ...test, first, laterId: later.id, engagementId: ids.engagement.id }
}

it('an overlap that came from elsewhere is ended by a fix alone', async () => {
  const { call, first, laterId, engagementId } = await withOverlap()
  const { items } = await call('hours.conflicts', { engagementId })
  expect(items.map(({ kind, entries }) => [kind, ...entries.map(({ id }) => id)])).toEqual([
    ['overlap', first.id, laterId],
  ])
  await call('hours.update', { id: laterId, onOverlap: { fix: 'trim-earlier' } })
  const { items: entries } = await call('hours.list', { engagementId })
  expect(entries.map(({ endsAt }) => endsAt)).toEqual(['2024-09-03T10:00', '2024-09-03T12:00'])
  expect((await call('hours.conflicts', { engagementId })).items).toEqual([])
})

it('it may be kept with a reason, which is stored with the entry', async () => {
  const { call, refuse, laterId, engagementId } = await withOverlap()
  expect(await refuse('hours.update', { id: laterId, onOverlap: { fix: 'keep' } })).toMatchObject({
    code: 'INVALID_INPUT',
    details: { fields: [{ path: 'onOverlap.reason', reason: 'required' }] },
  })
  const kept = await call('hours.update', {
    id: laterId,
    onOverlap: { fix: 'keep', reason: '二つの会議を同時に支援したため' },
  })
  expect(kept).toMatchObject({ overlapReason: '二つの会議を同時に支援したため', minutes: 120 })
  expect((await call('hours.conflicts', { engagementId })).items).toEqual([])
})
