import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

describe('the hour ledger', () => {
  it('counts three times twenty minutes as one hour', async () => {
    const { call } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    for (const hour of ['09', '10', '11']) {
      await call('hours.add', entryAt(ids, `2024-09-03T${hour}:00`, `2024-09-03T${hour}:20`))
    }
    const summary = await call('hours.summary', { engagementId: ids.engagement.id })
    expect(summary).toEqual({
      capMinutes: 1380,
      billedMinutes: 60,
      remainingMinutes: 1320,
      spendableMinutes: 1320,
      unbilledMinutes: 0,
      byMenuItem: { assessment: 60 },
      byService: { consultation: 60 },
    })
  })

  it('refuses what would pass the cap, tells what remains, and keeps it as unbilled', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    await call('hours.add', entryAt(ids, '2024-09-03T00:00', '2024-09-03T22:00'))
    const over = entryAt(ids, '2024-09-04T09:00', '2024-09-04T11:00')
    expect(await refuse('hours.add', over)).toMatchObject({
      code: 'HOURS_CAP_EXCEEDED',
      details: { remainingMinutes: 60, minutes: 120, capMinutes: 1380 },
    })
    const kept = await call('hours.add', { ...over, billable: false })
    expect(kept).toMatchObject({ minutes: 120, billable: false, remainingMinutes: 60 })
    expect(await refuse('hours.update', { id: kept.id, billable: true })).toMatchObject({
      code: 'HOURS_CAP_EXCEEDED',
    })
    const fitting = await call('hours.update', { id: kept.id, billable: true, endsAt: '2024-09-04T10:00' })
    expect(fitting).toMatchObject({ minutes: 60, remainingMinutes: 0, revision: 2 })
  })

  it('caps over all experts of the engagement', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const second = await call('experts.create', { name: 'ทดสอบ สมใจ', languages: ['th', 'en'] })
    await call('hours.add', entryAt(ids, '2024-09-03T00:00', '2024-09-03T22:30'))
    const entry = entryAt({ ...ids, expert: second }, '2024-09-03T09:00', '2024-09-03T10:00')
    expect(await refuse('hours.add', entry)).toMatchObject({ code: 'HOURS_CAP_EXCEEDED' })
  })

  it('refuses that one expert is in two places, across engagements too, billed or not', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const vietnam = await call('engagements.create', {
      companyId: ids.company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
      adoptedOn: '2024-07-01',
      sites: [{ name: '事務所', kind: 'office', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
    })
    const first = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30'))
    const elsewhere = { ...ids, engagement: vietnam, site: vietnam.sites[0] ?? ids.site }
    const clash = entryAt(elsewhere, '2024-09-03T11:00', '2024-09-03T12:00', { billable: false })
    expect(await refuse('hours.add', clash)).toMatchObject({
      code: 'HOURS_OVERLAP',
      details: { entry: { id: first.id } },
    })
    await call('hours.add', { ...clash, startsAt: '2024-09-03T11:30' })
  })

  it('judges the support period on the local dates of the entry', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    await call('hours.add', entryAt(ids, '2025-01-31T23:00', '2025-02-01T00:00'))
    const late = entryAt(ids, '2025-02-01T00:00', '2025-02-01T00:30')
    expect(await refuse('hours.add', late)).toMatchObject({ code: 'OUTSIDE_SUPPORT_PERIOD' })
    await call('hours.add', { ...late, billable: false })
    const early = entryAt(ids, '2024-06-30T23:30', '2024-07-01T00:30')
    expect(await refuse('hours.add', early)).toMatchObject({ code: 'OUTSIDE_SUPPORT_PERIOD' })
    await call(
      'hours.add',
      entryAt(ids, '2025-01-31T22:00', '2025-01-31T23:30', { timeZone: 'Europe/Berlin', billable: false }),
    )
  })

  it('judges both ends of an entry that flies west past midnight of the last day', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const west = entryAt(ids, '2025-02-01T00:30', '2025-01-31T23:00', { endTimeZone: 'Europe/Berlin' })
    expect(await refuse('hours.add', west)).toMatchObject({
      code: 'OUTSIDE_SUPPORT_PERIOD',
      details: { startsOn: '2025-02-01', endsOn: '2025-01-31' },
    })
    await call('hours.add', { ...west, billable: false })
  })

  it('leaves the revision alone when a change changes nothing', async () => {
    const { call } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const entry = await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30'))
    const same = { id: entry.id, menuItem: entry.menuItem, startsAt: entry.startsAt, note: entry.note }
    expect(await call('hours.update', same)).toEqual(entry)
    expect(await call('hours.update', { ...same, note: '会議室' })).toMatchObject({ revision: 2 })
  })

  it('keeps an empty note as none, when an entry is added and when it is changed', async () => {
    const { call } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const span = entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30')
    const entry = await call('hours.add', { ...span, note: '' })
    expect(entry.note).toBeNull()
    expect(await call('hours.update', { id: entry.id, note: '' })).toEqual(entry)
    await call('hours.update', { id: entry.id, note: '会議室' })
    expect(await call('hours.update', { id: entry.id, note: '' })).toMatchObject({ note: null, revision: 3 })
  })

  it('lists the entries that start within a range, its end excluded, over all engagements', async () => {
    const { call } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const before = await call('hours.add', entryAt(ids, '2024-09-03T08:00', '2024-09-03T09:30'))
    const first = await call('hours.add', entryAt(ids, '2024-09-03T10:00', '2024-09-03T10:30'))
    const second = await call('hours.add', entryAt(ids, '2024-09-03T11:30', '2024-09-03T12:30'))
    const after = await call('hours.add', entryAt(ids, '2024-09-03T13:00', '2024-09-03T13:30'))
    const idsIn = async (range: { from?: string; to?: string; engagementId?: string }) =>
      (await call('hours.list', range)).items.map((entry) => entry.id)
    const range = { from: '2024-09-03T03:00:00Z', to: '2024-09-03T06:00:00Z' }
    expect(await idsIn(range)).toEqual([first.id, second.id])
    expect(await idsIn({ ...range, engagementId: ids.engagement.id })).toEqual([first.id, second.id])
    expect(await idsIn({ from: range.from })).toEqual([first.id, second.id, after.id])
    expect(await idsIn({ to: range.to })).toEqual([before.id, first.id, second.id])
    expect(await idsIn({ from: range.to, to: range.from })).toEqual([])
  })

  it('gives back the minutes of a removed entry and takes them again when it is restored', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const first = await call('hours.add', entryAt(ids, '2024-09-03T00:00', '2024-09-03T22:00'))
    expect(await call('hours.remove', { id: first.id })).toMatchObject({
      isRemoved: true,
      remainingMinutes: 1380,
    })
    expect((await call('hours.list', { engagementId: ids.engagement.id })).items).toEqual([])
    const second = await call('hours.add', entryAt(ids, '2024-09-03T08:00', '2024-09-03T12:00'))
    expect(await refuse('hours.restore', { id: first.id })).toMatchObject({ code: 'HOURS_OVERLAP' })
    await call('hours.remove', { id: second.id })
    expect(await call('hours.restore', { id: first.id })).toMatchObject({
      isRemoved: false,
      remainingMinutes: 60,
    })
  })

  it.each([
    ['an end before its start', { endsAt: '2024-09-03T08:00' }, 'endsAt', 'end-before-start'],
    ['no time at all', { endsAt: '2024-09-03T09:00' }, 'endsAt', 'end-before-start'],
    ['twenty-five hours', { endsAt: '2024-09-04T10:00' }, 'endsAt', 'longer-than-a-day'],
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, 'timeZone', 'unknown-time-zone'],
    ['a time without zone or site', { siteId: null }, 'timeZone', 'zone-or-site'],
    [
      'a start on clocks that kept seconds',
      { startsAt: '1900-01-01T09:00', endsAt: '1900-01-01T10:00' },
      'startsAt',
      'before-standard-time',
    ],
    [
      'an end on clocks that kept seconds',
      {
        startsAt: '1900-01-01T09:00',
        endsAt: '1900-01-01T10:00',
        timeZone: 'UTC',
        endTimeZone: 'Asia/Bangkok',
      },
      'endsAt',
      'before-standard-time',
    ],
    ['seconds', { startsAt: '2024-09-03T09:00:30' }, 'startsAt', 'not-a-time'],
    ['an unknown menu item', { menuItem: 'lunch' }, 'menuItem', 'not-in-programme'],
    ['an unknown field', { hours: 3 }, 'hours', 'unknown-field'],
  ])('refuses %s and changes nothing', async (_name, change, path, reason) => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    const entry = { ...entryAt(ids, '2024-09-03T09:00', '2024-09-03T10:00'), ...change }
    const failure = await refuse('hours.add', entry)
    expect(failure.code).toBe('INVALID_INPUT')
    expect(failure.details.fields).toContainEqual(expect.objectContaining({ path, reason }))
    expect((await call('hours.list', { engagementId: ids.engagement.id })).items).toEqual([])
  })

  it('has no hours before the adoption, and a desk of its own with sixty minutes', async () => {
    const { call, refuse } = await openTestApp()
    const { company, expert } = await createThaiEngagement({ call })
    const waiting = await call('engagements.create', {
      companyId: company.id,
      region: 'IN',
      kind: 'hands-on',
      fiscalYear: 2024,
      sites: [{ name: '工場', kind: 'factory', timeZone: 'Asia/Kolkata', language: 'en' }],
    })
    const site = waiting.sites[0] ?? { id: '' }
    const early = entryAt({ engagement: waiting, expert, site }, '2024-09-03T09:00', '2024-09-03T10:00')
    expect(await refuse('hours.add', early)).toMatchObject({ code: 'STEP_NOT_ALLOWED' })
    const desk = await call('engagements.create', { companyId: company.id, kind: 'desk', fiscalYear: 2024 })
    const talk = {
      engagementId: desk.id,
      expertId: expert.id,
      menuItem: 'review',
      service: 'consultation' as const,
      timeZone: 'Asia/Tokyo',
      billable: true,
    }
    const before = { ...talk, startsAt: '2024-05-26T10:00', endsAt: '2024-05-26T10:30' }
    expect(await refuse('hours.add', before)).toMatchObject({ code: 'OUTSIDE_SUPPORT_PERIOD' })
    await call('hours.add', { ...talk, startsAt: '2024-05-27T10:00', endsAt: '2024-05-27T11:00' })
    const more = { ...talk, startsAt: '2024-05-28T10:00', endsAt: '2024-05-28T10:01' }
    expect(await refuse('hours.add', more)).toMatchObject({
      code: 'HOURS_CAP_EXCEEDED',
      details: { remainingMinutes: 0 },
    })
  })
})
