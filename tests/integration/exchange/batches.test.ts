import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

it('counts batches, and what waits since the one that JETRO received', async () => {
  const { call, refuse, dir } = await openTestApp()
  const made = await createThaiEngagement({ call })
  const engagementId = made.engagement.id
  const add = (startsAt: string, endsAt: string) => call('hours.add', entryAt(made, startsAt, endsAt))
  await add('2024-09-03T09:00', '2024-09-03T10:00')
  const out = join(dir, 'a.xlsx')
  expect(await call('exchange.batches', { engagementId })).toMatchObject({
    items: [],
    waiting: { fresh: 1, changed: 0, removed: 0 },
  })
  expect(await call('exchange.export', { engagementId, out })).toMatchObject({ batch: 1 })
  const second = await call('exchange.export', { engagementId, out, profile: 'hours' })
  expect(second.batch).toBe(2)
  const { items } = await call('exchange.batches', { engagementId })
  expect(items.map(({ batch, profile, state }) => ({ batch, profile, state }))).toEqual([
    { batch: 2, profile: 'hours', state: 'packed' },
    { batch: 1, profile: 'everything', state: 'packed' },
  ])
  const exportId = items[0]?.id ?? ''
  expect(await refuse('exchange.receive', { exportId, receivedOn: '2000-01-01' })).toMatchObject({
    code: 'INVALID_INPUT',
    details: { fields: [{ path: 'receivedOn', reason: 'before-export' }] },
  })
  const receivedOn = items[0]?.exportedAt.slice(0, 10) ?? ''
  expect(await call('exchange.receive', { exportId, receivedOn })).toMatchObject({
    batch: 2,
    state: 'received',
  })
  await add('2024-09-03T11:00', '2024-09-03T12:00')
  const after = await call('exchange.batches', { engagementId })
  expect(after.waiting).toEqual({ fresh: 1, changed: 0, removed: 0 })
})

it('counts assets, self-checks and the follow-up, each since a batch that may carry it', async () => {
  const { call, dir } = await openTestApp()
  const { engagement, site } = await createThaiEngagement({ call })
  const engagementId = engagement.id
  const asset = await call('assets.add', { engagementId, name: { ja: '金型図面' } })
  await call('selfCheck.start', { engagementId, siteId: site.id, checkedOn: '2024-08-20' })
  await call('followUp.record', { engagementId, outcome: 'introduced' })
  const counts = async () => {
    const { waiting, here } = await call('exchange.batches', { engagementId })
    return [Object.values(waiting), Object.values(here)]
  }
  const none = [0, 0, 0]
  expect(await counts()).toEqual([
    [3, 0, 0],
    [3, 0, 0],
  ])
  const out = join(dir, 'a.xlsx')
  await call('exchange.export', { engagementId, out, profile: 'hours' })
  expect((await counts())[1]).toEqual([3, 0, 0])
  await call('exchange.export', { engagementId, out, profile: 'findings' })
  expect((await counts())[1]).toEqual([1, 0, 0])
  await call('exchange.export', { engagementId, out })
  expect(await counts()).toEqual([[3, 0, 0], none])
  const [newest] = (await call('exchange.batches', { engagementId })).items
  const receivedOn = newest?.exportedAt.slice(0, 10) ?? ''
  await call('exchange.receive', { exportId: newest?.id ?? '', receivedOn })
  expect(await counts()).toEqual([none, none])
  await call('assets.remove', { id: asset.id })
  await call('followUp.record', { engagementId, outcome: 'considering' })
  expect(await counts()).toEqual([
    [0, 1, 1],
    [0, 1, 1],
  ])
})
