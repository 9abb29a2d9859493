import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

async function plannedEngagement() {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const engagementId = ids.engagement.id
  const { lines } = await test.call('plans.applyTemplate', { engagementId, template: 'case-2' })
  await test.call('plans.set', {
    engagementId,
    lines,
    agreed: true,
  })
  return { ...test, ids, engagementId }
}

describe('moving time between the lines of a plan', () => {
  it('keeps sum and agreement and leaves a trace', async () => {
    const { call, engagementId } = await plannedEngagement()
    const move = { engagementId, from: 'review', to: 'drafting', minutes: 95, reason: '規程の見直しを優先' }
    const plan = await call('plans.move', move)
    expect(plan).toMatchObject({
      status: 'agreed',
      totalMinutes: 1380,
      changes: [{ from: 'review', to: 'drafting', minutes: 95, reason: '規程の見直しを優先' }],
    })
    expect(plan.lines.find(({ menuItem }) => menuItem === 'review')?.minutes).toBe(385)
    expect(plan.lines.at(-1)).toEqual({ menuItem: 'drafting', minutes: 95, times: 1 })
    expect(await call('plans.get', { engagementId })).toEqual(plan)
  })

  it.each([
    [{ minutes: 481 }, { path: 'minutes', reason: 'more-than-planned', choices: [480] }],
    [{ to: 'review' }, { path: 'to', reason: 'same-line' }],
    [{ from: 'drafting' }, { path: 'from', reason: 'not-planned' }],
    [{ to: 'karaoke' }, { path: 'to', reason: 'not-in-programme' }],
  ])('refuses %j and changes nothing', async (change, field) => {
    const { call, refuse, engagementId } = await plannedEngagement()
    const before = await call('plans.get', { engagementId })
    const input = { engagementId, from: 'review', to: 'assessment', minutes: 60, ...change }
    expect(await refuse('plans.move', input)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [field] },
    })
    expect(await call('plans.get', { engagementId })).toEqual(before)
  })

  it('shows billed minutes by line, and apart those of no line', async () => {
    const { call, ids, engagementId } = await plannedEngagement()
    await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T10:20', { menuItem: 'review' }))
    await call('hours.add', entryAt(ids, '2024-09-03T11:00', '2024-09-03T12:00', { menuItem: 'drafting' }))
    const unbilled = { menuItem: 'review', billable: false }
    await call('hours.add', entryAt(ids, '2024-09-03T13:00', '2024-09-03T14:00', unbilled))
    const plan = await call('plans.get', { engagementId })
    expect(plan.progress.find(({ menuItem }) => menuItem === 'review')).toEqual({
      menuItem: 'review',
      plannedMinutes: 480,
      actualMinutes: 80,
      leftMinutes: 400,
    })
    expect(plan.unplanned).toEqual([{ menuItem: 'drafting', actualMinutes: 60 }])
  })
})

describe('the forecast', () => {
  it('counts days that are working days in Japan and at the site, sessions and hours', async () => {
    const { call, ids, engagementId } = await plannedEngagement()
    const session = { menuItem: 'employee-training' }
    await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T12:00', session))
    const forecast = await call('plans.forecast', { engagementId, today: '2025-01-01' })
    expect(forecast).toMatchObject({
      remainingMinutes: 1200,
      firstDay: '2025-01-01',
      lastDay: '2025-01-31',
      workingDays: 21,
      workingDaysJapan: 21,
      workingDaysAbroad: 22,
      countries: ['TH'],
      unknownCountries: [],
      plannedMinutesLeft: 1200,
      sessionsLeft: 6,
      minutesPerWorkingDay: 58,
      warnings: [],
      holidayYears: { from: 2017, to: 2035 },
    })
    expect(forecast.holidays.map(({ date, country }) => `${date} ${country}`)).toEqual([
      '2025-01-01 JP',
      '2025-01-01 TH',
      '2025-01-13 JP',
    ])
  })

  it('begins with the support, and warns when the days run out', async () => {
    const { call, engagementId } = await plannedEngagement()
    const early = await call('plans.forecast', { engagementId, today: '2024-01-01' })
    expect(early.firstDay).toBe('2024-07-01')
    const late = await call('plans.forecast', { engagementId, today: '2025-01-30' })
    expect(late).toMatchObject({
      workingDays: 2,
      warnings: ['more-sessions-than-days', 'more-hours-than-days'],
    })
    const over = await call('plans.forecast', { engagementId, today: '2025-02-01' })
    expect(over).toMatchObject({ workingDays: 0, minutesPerWorkingDay: null, warnings: ['period-over'] })
  })

  it('says which countries it knows no holidays of, and counts no days without an end', async () => {
    const { call } = await openTestApp()
    const company = await call('companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
    const site = { kind: 'factory', timeZone: 'Europe/Amsterdam', language: 'en' } as const
    const { id } = await call('engagements.create', {
      companyId: company.id,
      region: 'EU',
      kind: 'hands-on',
      fiscalYear: 2024,
      sites: [
        { ...site, name: '第一工場', country: 'NL' },
        { ...site, name: '第二工場', country: 'DE' },
      ],
    })
    const forecast = await call('plans.forecast', { engagementId: id, today: '2025-01-01' })
    expect(forecast).toMatchObject({ countries: ['NL', 'DE'], unknownCountries: ['NL'], workingDays: 21 })
    expect(forecast.sessionsLeft).toBe(0)
  })
})
