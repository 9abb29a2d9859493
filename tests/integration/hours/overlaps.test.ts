import { expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

async function withMorning() {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const morning = await test.call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:00'))
  const add = (from: string, to: string, more: Partial<Input<'hours.add'>> = {}) =>
    entryAt(ids, `2024-09-03T${from}`, `2024-09-03T${to}`, more)
  return { ...test, ids, morning, add, engagementId: ids.engagement.id }
}

it('offers every fix that fits an overlap', async () => {
  const { refuse, morning, add } = await withMorning()
  expect(await refuse('hours.add', add('10:00', '12:00'))).toMatchObject({
    code: 'HOURS_OVERLAP',
    details: {
      entry: { id: morning.id },
      fixes: [
        { fix: 'trim-earlier', entryId: morning.id, endInstant: '2024-09-03T03:00:00.000Z' },
        { fix: 'shift', startInstant: '2024-09-03T04:00:00.000Z', endInstant: '2024-09-03T06:00:00.000Z' },
        { fix: 'unbilled' },
        { fix: 'keep' },
      ],
    },
  })
})

it('trims the earlier one, whichever of the two it is', async () => {
  const { call, morning, add, engagementId } = await withMorning()
  await call('hours.add', add('10:00', '12:00', { onOverlap: { fix: 'trim-earlier' } }))
  const first = await call('hours.add', add('08:00', '09:30', { onOverlap: { fix: 'trim-earlier' } }))
  expect(first).toMatchObject({ endsAt: '2024-09-03T09:00', minutes: 60 })
  const { items } = await call('hours.list', { engagementId })
  expect(items.find(({ id }) => id === morning.id)).toMatchObject({ minutes: 60, revision: 2 })
  expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 240 })
})

it('moves the new one behind all that stand in its way', async () => {
  const { call, add } = await withMorning()
  await call('hours.add', add('11:30', '12:00'))
  const moved = await call('hours.add', add('10:00', '11:00', { onOverlap: { fix: 'shift' } }))
  expect(moved).toMatchObject({ startsAt: '2024-09-03T12:00', endsAt: '2024-09-03T13:00', minutes: 60 })
})

it('keeps it unbilled, or both with a reason, and asks no more about it', async () => {
  const { call, refuse, add, engagementId } = await withMorning()
  const unbilled = await call('hours.add', add('09:30', '10:00', { onOverlap: { fix: 'unbilled' } }))
  expect(unbilled).toMatchObject({ billable: false, unbilledReason: 'overlap' })
  expect(await refuse('hours.add', add('10:00', '10:30', { onOverlap: { fix: 'keep' } }))).toMatchObject({
    details: { fields: [{ path: 'onOverlap.reason', reason: 'required' }] },
  })
  const reason = '二つの会議を同時に通訳した'
  const kept = await call('hours.add', add('10:00', '10:30', { onOverlap: { fix: 'keep', reason } }))
  expect(kept).toMatchObject({ billable: true, overlapReason: reason })
  expect((await call('hours.update', { id: kept.id, note: '議事録あり' })).overlapReason).toBe(reason)
  expect(await refuse('hours.update', { id: kept.id, endsAt: '2024-09-03T10:45' })).toMatchObject({
    code: 'HOURS_OVERLAP',
  })
  expect(await refuse('hours.update', { id: unbilled.id, billable: true })).toMatchObject({
    code: 'HOURS_OVERLAP',
  })
  expect((await call('hours.conflicts', { engagementId })).items).toEqual([])
})

it('finds a journey that nobody makes and a day that nobody bears, over engagements', async () => {
  const { call, ids, add, engagementId } = await withMorning()
  const vietnam = await call('engagements.create', {
    companyId: ids.company.id,
    region: 'VN',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '事務所', kind: 'office', country: 'VN', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
  })
  const site = vietnam.sites[0] as { id: string }
  await call(
    'hours.add',
    entryAt({ ...ids, engagement: vietnam, site }, '2024-09-03T11:20', '2024-09-03T12:00'),
  )
  await call('hours.add', add('12:00', '23:59', { siteId: null, timeZone: 'Asia/Bangkok' }))
  await call('hours.add', add('00:00', '08:00', { siteId: null, timeZone: 'Asia/Bangkok' }))
  const { items } = await call('hours.conflicts', { engagementId })
  expect(items.map(({ kind, minutes, date }) => ({ kind, minutes, date }))).toEqual([
    { kind: 'two-countries', minutes: 20, date: '2024-09-03' },
    { kind: 'long-day', minutes: 120 + 40 + 719 + 480, date: '2024-09-03' },
  ])
})
