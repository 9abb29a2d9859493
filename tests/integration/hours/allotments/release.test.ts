import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allot, openLaptops, work } from '../../../support/share-budget.ts'

test('what a lost laptop did not spend is released with a reason; what it brings later is not allotted', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [lost] = others as [typeof lead]
  await allot(lead, lost, engagementId, 300)
  await lost.call('hours.add', await work(lost, engagementId, 3, 60))
  await lead.call('allotments.accept', {
    text: (await lost.call('allotments.report', { engagementId })).text,
  })
  const reason = '盗難のため（警察に届出済み）'
  const release = { engagementId, device: lost.id, reason }
  expect(await lead.call('allotments.release', release)).toEqual({ minutes: 240 })
  expect((await lead.call('allotments.list', { engagementId })).releases).toMatchObject([
    { device: lost.id, name: 'B', minutes: 240, reason },
  ])
  expect(await lead.refuse('allotments.release', release)).toMatchObject({
    details: { reason: 'nothing-to-release' },
  })

  const late = await lost.call('hours.add', await work(lost, engagementId, 4, 120))
  expect(late.billable).toBe(true)
  const { text } = await lost.call('allotments.report', { engagementId })
  expect(await lead.call('allotments.accept', { text })).toMatchObject({ added: 1, notAllotted: 1 })
  const find = async () =>
    (await lead.call('hours.list', { engagementId })).items.find(({ id }) => id === late.id)
  expect(await find()).toMatchObject({ billable: false, unbilledReason: 'not-allotted', device: lost.id })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 60 })

  const billed = await lead.call('hours.update', { id: late.id, billable: true })
  expect(billed).toMatchObject({ billable: true, device: null, unbilledReason: null })
  await lead.call('allotments.accept', { text })
  expect(await find()).toMatchObject({ billable: true, device: null })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 180 })
})

test('minutes assigned later let the waiting entries in with the next report, in order of time', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [lost] = others as [typeof lead]
  await allot(lead, lost, engagementId, 300)
  await lead.call('allotments.release', { engagementId, device: lost.id, reason: '紛失' })
  const first = await lost.call('hours.add', await work(lost, engagementId, 3, 60))
  const second = await lost.call('hours.add', await work(lost, engagementId, 4, 60))
  const { text } = await lost.call('allotments.report', { engagementId })
  expect(await lead.call('allotments.accept', { text })).toMatchObject({ notAllotted: 2 })
  await lead.call('allotments.issue', { engagementId, to: lost.card, minutes: 60 })
  await lead.call('allotments.accept', { text })
  const { items } = await lead.call('hours.list', { engagementId })
  expect(items.map(({ id, billable }) => [id, billable])).toEqual([
    [first.id, true],
    [second.id, false],
  ])
})

test('a laptop that was found learns of its release from the next allotment', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [found] = others as [typeof lead]
  await allot(lead, found, engagementId, 300)
  await lead.call('allotments.release', { engagementId, device: found.id, reason: '紛失' })
  await allot(lead, found, engagementId, 30)
  expect(await found.call('hours.summary', { engagementId })).toMatchObject({ spendableMinutes: 30 })
  await found.call('exchange.export', { engagementId, out: join(found.dir, 'out.xlsx') })
})

test('a return that arrives after the release changes nothing', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [lost] = others as [typeof lead]
  await allot(lead, lost, engagementId, 300)
  const back = await lost.call('allotments.issue', { engagementId, minutes: 300 })
  await lead.call('allotments.release', { engagementId, device: lost.id, reason: '連絡が取れない' })
  expect(await lead.refuse('allotments.accept', { text: back.text })).toMatchObject({
    details: { reason: 'released' },
  })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ spendableMinutes: 1380 })
})

test('only the laptop that leads releases', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 30)
  const release = { engagementId, device: second.id, reason: '試し' }
  expect(await second.refuse('allotments.release', release)).toMatchObject({
    details: { reason: 'not-lead' },
  })
})

test('three laptops bill together what the cap allows, and no minute more', async () => {
  const { lead, engagementId, others } = await openLaptops('B', 'C')
  const [second, third] = others as [typeof lead, typeof lead]
  await allot(lead, second, engagementId, 460)
  await allot(lead, third, engagementId, 460)
  for (const [index, laptop] of [lead, second, third].entries()) {
    await laptop.call('hours.add', await work(laptop, engagementId, 3 + index, 460))
    expect((await laptop.refuse('hours.add', await work(laptop, engagementId, 9 + index, 1))).code).toBe(
      'NOT_ALLOTTED',
    )
  }
  for (const laptop of [second, third])
    await lead.call('allotments.accept', {
      text: (await laptop.call('allotments.report', { engagementId })).text,
    })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({
    billedMinutes: 1380,
    remainingMinutes: 0,
  })
})

test('two laptops never pass minutes between them without the one that leads', async () => {
  const { lead, engagementId, others } = await openLaptops('B', 'C')
  const [second, third] = others as [typeof lead, typeof lead]
  await allot(lead, second, engagementId, 60)
  const input = { engagementId, to: third.card, minutes: 30 }
  expect(await second.refuse('allotments.issue', input)).toMatchObject({ details: { reason: 'not-lead' } })
})

test('an expert who worked on two laptops at once is kept, and shown as a conflict', async () => {
  const { lead, ids, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 120)
  const there = await second.call('hours.add', await work(second, engagementId, 3, 60))
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  const here = await lead.call('hours.add', {
    ...(await work(lead, engagementId, 3, 60)),
    expertId: ids.expert.id,
  })
  await second.call('hours.update', {
    id: there.id,
    startsAt: '2024-09-03T09:30',
    endsAt: '2024-09-03T10:30',
  })
  // The same person, known on both laptops by one id.
  await lead.call('hours.update', {
    id: here.id,
    startsAt: '2024-09-03T10:00',
    endsAt: '2024-09-03T11:00',
    expertId: there.expertId,
  })
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  const { items } = await lead.call('hours.conflicts', { engagementId })
  expect(items.map(({ kind, minutes }) => [kind, minutes])).toContainEqual(['overlap', 30])
})
