import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createThaiEngagement, entryAt } from '../../../support/field-day.ts'
import { openTestApp } from '../../../support/open-app.ts'
import { allot, openLaptop, openLaptops, work } from '../../../support/share-budget.ts'

test('one laptop alone holds the whole budget and has no keys', async () => {
  const { call } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const { isShared, isLead, ownId, heldMinutes, spendableMinutes } = await call('allotments.list', {
    engagementId: ids.engagement.id,
  })
  expect({ isShared, isLead, ownId, heldMinutes, spendableMinutes }).toEqual({
    isShared: false,
    isLead: true,
    ownId: null,
    heldMinutes: 1380,
    spendableMinutes: 1380,
  })
  const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T10:00'))
  expect(entry.device).toBeNull()
})

test('a second laptop begins with one file: the engagement under the same ids, and the minutes', async () => {
  const lead = await openLaptop('本部')
  const ids = await createThaiEngagement(lead)
  const second = await openLaptop('出張用')
  const engagementId = ids.engagement.id
  const out = join(lead.dir, 'second.kagimori-allotment')
  const issued = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 480, out })
  expect(readFileSync(out, 'utf8').trim()).toBe(issued.text)
  const taken = await second.call('allotments.accept', { path: out })
  expect(taken).toMatchObject({
    kind: 'allotment',
    engagementId,
    minutes: 480,
    isNewEngagement: true,
    from: { id: lead.id, name: '本部' },
  })
  const there = await second.call('engagements.get', { id: engagementId })
  const here = await lead.call('engagements.get', { id: engagementId })
  for (const key of ['id', 'company', 'region', 'fiscalYear', 'adoptedOn', 'sites', 'step'] as const)
    expect(there[key]).toEqual(here[key])
  expect(await second.call('hours.summary', { engagementId })).toMatchObject({ spendableMinutes: 480 })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({
    remainingMinutes: 1380,
    spendableMinutes: 900,
  })
})

test('a laptop bills what it holds and not a minute more; the work can be kept as not allotted', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 60)
  const first = await second.call('hours.add', await work(second, engagementId, 3, 60))
  expect(first.device).toBe(second.id)
  const more = await work(second, engagementId, 4, 1)
  const refusal = await second.refuse('hours.add', more)
  expect(refusal).toMatchObject({
    code: 'NOT_ALLOTTED',
    details: { spendableMinutes: 0, remainingMinutes: 1320, minutes: 1 },
  })
  await second.call('hours.add', { ...more, billable: false })
})

test('the laptop that leads can’t bill what it gave away until it came back', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 1350)
  expect(await lead.refuse('hours.add', await work(lead, engagementId, 3, 31))).toMatchObject({
    code: 'NOT_ALLOTTED',
    details: { spendableMinutes: 30 },
  })
  const back = await second.call('allotments.issue', { engagementId, minutes: 350 })
  expect(await second.call('hours.summary', { engagementId })).toMatchObject({ spendableMinutes: 1000 })
  expect(await lead.call('allotments.accept', { text: back.text, engagementId })).toMatchObject({
    kind: 'return',
    minutes: 350,
  })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ spendableMinutes: 380 })
})

test('a report brings the entries, their expert and a new site; the same report again brings nothing', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 120)
  const site = await second.call('sites.create', {
    engagementId,
    name: '第二工場',
    kind: 'factory',
    country: 'TH',
    timeZone: 'Asia/Bangkok',
    language: 'th',
  })
  const input = { ...(await work(second, engagementId, 3, 60)), siteId: site.id, note: '聞き取り' }
  const entry = await second.call('hours.add', input)
  const removed = await second.call('hours.add', await work(second, engagementId, 4, 30))
  await second.call('hours.remove', { id: removed.id })
  const { entries, text } = await second.call('allotments.report', { engagementId })
  expect(entries).toBe(2)
  expect(await lead.call('allotments.accept', { text })).toMatchObject({
    added: 2,
    changed: 0,
    notAllotted: 0,
  })
  expect(await lead.call('allotments.accept', { text })).toMatchObject({ added: 0, changed: 0 })
  const { items } = await lead.call('hours.list', { engagementId, includeRemoved: true })
  const { remainingMinutes: _, ...stored } = entry
  expect(items.find(({ id }) => id === entry.id)).toEqual(stored)
  expect(items.find(({ id }) => id === removed.id)?.isRemoved).toBe(true)
  expect((await lead.call('experts.list', {})).items.map(({ id }) => id)).toContain(input.expertId)
  const shared = await lead.call('allotments.list', { engagementId })
  expect(shared.laptops).toEqual([
    {
      id: second.id,
      name: 'B',
      allottedMinutes: 120,
      returnedMinutes: 0,
      releasedMinutes: 0,
      spentMinutes: 60,
      unspentMinutes: 60,
    },
  ])
})

test('an old report that arrives after a newer one changes nothing back', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 120)
  const entry = await second.call('hours.add', await work(second, engagementId, 3, 60))
  const old = await second.call('allotments.report', { engagementId })
  await second.call('hours.update', { id: entry.id, endsAt: '2024-09-03T09:30' })
  const young = await second.call('allotments.report', { engagementId })
  await lead.call('allotments.accept', { text: young.text })
  await lead.call('allotments.accept', { text: old.text })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 30 })
})

test('minutes that were reported, removed and given back count once: the report comes first', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 60)
  const entry = await second.call('hours.add', await work(second, engagementId, 3, 60))
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  await second.call('hours.remove', { id: entry.id })
  const back = await second.call('allotments.issue', { engagementId, minutes: 60 })
  expect(await lead.refuse('allotments.accept', { text: back.text })).toMatchObject({
    code: 'ALLOTMENT_REFUSED',
    details: { reason: 'report-first' },
  })
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  await lead.call('allotments.accept', { text: back.text })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({
    billedMinutes: 0,
    spendableMinutes: 1380,
  })
})

test('what the lead settled stands, whatever a later report says', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 60)
  const entry = await second.call('hours.add', await work(second, engagementId, 3, 60))
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  await lead.call('exchange.export', { engagementId, out: join(lead.dir, 'out.xlsx') })
  await second.call('hours.remove', { id: entry.id })
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 60 })
})

test('a correction of the other laptop arrives as the pair that it is', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  await allot(lead, second, engagementId, 60)
  const entry = await second.call('hours.add', await work(second, engagementId, 3, 60))
  await second.call('exchange.export', { engagementId, out: join(second.dir, 'out.xlsx') })
  await second.call('hours.correct', {
    id: entry.id,
    reason: '時刻の誤り',
    replacement: { endsAt: '2024-09-03T09:40' },
  })
  await lead.call('allotments.accept', {
    text: (await second.call('allotments.report', { engagementId })).text,
  })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 40 })
  expect((await lead.call('allotments.list', { engagementId })).laptops[0]).toMatchObject({
    spentMinutes: 40,
    unspentMinutes: 20,
  })
})

test('a lost file is written again, and counts once', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  const issued = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 90 })
  const out = join(lead.dir, 'again.kagimori-allotment')
  await lead.call('allotments.save', { id: issued.id, out })
  await second.call('allotments.accept', { path: out })
  expect(await second.refuse('allotments.accept', { text: issued.text })).toMatchObject({
    details: { reason: 'replayed' },
  })
  expect((await lead.call('allotments.list', { engagementId })).papers.map(({ text }) => text)).toEqual([
    issued.text,
  ])
})

test('minutes whose file can’t be written stay here', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [typeof lead]
  const out = join(lead.dir, 'no such folder', 'a.kagimori-allotment')
  const refusal = await lead.refuse('allotments.issue', { engagementId, to: second.card, minutes: 90, out })
  expect(refusal.code).toBe('FILE_NOT_WRITABLE')
  expect(await lead.call('allotments.list', { engagementId })).toMatchObject({
    papers: [],
    spendableMinutes: 1380,
  })
})
