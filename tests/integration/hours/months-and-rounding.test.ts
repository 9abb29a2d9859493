import { expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

it('a closed month takes no change until it is reopened with a reason, and keeps the trace', async () => {
  const { call, refuse } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const engagementId = ids.engagement.id
  const entry = await call('hours.add', entryAt(ids, '2024-09-30T23:00', '2024-10-01T01:00'))
  await call('hours.closeMonth', { engagementId, month: '2024-09' })
  const closed = { code: 'MONTH_CLOSED', details: { engagementId, month: '2024-09' } }
  expect(await refuse('hours.update', { id: entry.id, note: 'x' })).toMatchObject(closed)
  expect(await refuse('hours.remove', { id: entry.id })).toMatchObject(closed)
  expect(await refuse('hours.add', entryAt(ids, '2024-09-02T09:00', '2024-09-02T10:00'))).toMatchObject(
    closed,
  )
  await call('hours.add', entryAt(ids, '2024-10-02T09:00', '2024-10-02T10:00'))
  expect(await refuse('hours.closeMonth', { engagementId, month: '2024-09' })).toMatchObject({
    details: { fields: [{ path: 'month', reason: 'month-is-closed' }] },
  })
  const { items } = await call('hours.reopenMonth', { engagementId, month: '2024-09', reason: '記録漏れ' })
  expect(items).toMatchObject([
    {
      month: '2024-09',
      isClosed: false,
      billedMinutes: 120,
      acts: [
        { act: 'closed', reason: null },
        { act: 'reopened', reason: '記録漏れ' },
      ],
    },
    { month: '2024-10', isClosed: false, billedMinutes: 60, acts: [] },
  ])
  await call('hours.update', { id: entry.id, note: 'x' })
})

it('rounds on the wall clock of the place, never of the epoch', async () => {
  const { call, refuse } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const engagementId = ids.engagement.id
  await call('hours.setRounding', { engagementId, stepMinutes: 30, mode: 'up' })
  const inMumbai = { siteId: null, timeZone: 'Asia/Kolkata' }
  const whole = await call('hours.add', entryAt(ids, '2024-09-03T10:00', '2024-09-03T11:00', inMumbai))
  expect(whole).toMatchObject({ startsAt: '2024-09-03T10:00', endsAt: '2024-09-03T11:00', minutes: 60 })
  const up = await call('hours.add', entryAt(ids, '2024-09-04T10:10', '2024-09-04T11:20', inMumbai))
  expect(up).toMatchObject({ startsAt: '2024-09-04T10:00', endsAt: '2024-09-04T11:30', minutes: 90 })
  await call('hours.setRounding', { engagementId, stepMinutes: 15, mode: 'down' })
  expect(await refuse('hours.add', entryAt(ids, '2024-09-05T10:05', '2024-09-05T10:10'))).toMatchObject({
    details: { fields: [{ path: 'endsAt', reason: 'rounds-to-nothing' }] },
  })
  expect(await call('hours.update', { id: up.id, note: '丸めは入力した時刻だけ' })).toMatchObject({
    minutes: 90,
  })
})

it.each([
  ['２０２４－０９－０３Ｔ０９：００', '2024-09-03T09:00'],
  [' 2024-09-03T09:00 ', '2024-09-03T09:00'],
])('reads %s as digits', async (typed, stored) => {
  const { call } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  expect(await call('hours.add', entryAt(ids, typed, '2024-09-03T10:00'))).toMatchObject({ startsAt: stored })
})

it.each(['2567-09-03T09:00', '令和6年9月3日 9:00', 'R6-09-03T09:00', '3 ก.ย. พ.ศ. 2567'])(
  'refuses %s as a date of another era',
  async (typed) => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    expect(await refuse('hours.add', entryAt(ids, typed, '2024-09-03T10:00'))).toMatchObject({
      details: { fields: [{ path: 'startsAt', reason: 'another-era' }] },
    })
  },
)

it.each([
  ['0 minutes', '2024-09-03T09:00', '2024-09-03T09:00', 'end-before-start'],
  ['an end before its start', '2024-09-03T09:00', '2024-09-03T08:00', 'end-before-start'],
  ['25 hours', '2024-09-03T09:00', '2024-09-04T10:00', 'longer-than-a-day'],
])('refuses %s', async (_, startsAt, endsAt, reason) => {
  const { call, refuse } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  expect(await refuse('hours.add', entryAt(ids, startsAt, endsAt))).toMatchObject({
    details: { fields: [{ path: 'endsAt', reason }] },
  })
  expect((await call('hours.list', {})).items).toEqual([])
})
