import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

describe('the date of adoption', () => {
  it('may come after the step, and until it is there nothing is billable', async () => {
    const { call, refuse } = await openTestApp()
    const { company, expert } = await createThaiEngagement({ call })
    const engagement = await call('engagements.create', {
      companyId: company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
      sites: [{ name: '工場', kind: 'factory', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
    })
    const ids = { engagement, expert, site: engagement.sites[0] ?? { id: '' } }
    const entry = entryAt(ids, '2024-09-03T09:00', '2024-09-03T10:00')
    expect(await refuse('hours.add', entry)).toMatchObject({ code: 'STEP_NOT_ALLOWED' })
    await call('engagements.advance', { id: engagement.id, to: '02' })
    expect(await refuse('hours.add', entry)).toMatchObject({
      code: 'OUTSIDE_SUPPORT_PERIOD',
      details: { reason: 'adoption-date-missing' },
    })
    await call('hours.add', { ...entry, billable: false })
    await call('engagements.advance', { id: engagement.id, to: '03', adoptedOn: '2024-08-01' })
    await call('hours.add', entryAt(ids, '2024-09-03T10:00', '2024-09-03T11:00'))
  })

  it('can not be moved behind hours that were billed by it', async () => {
    const { call, refuse } = await openTestApp()
    const ids = await createThaiEngagement({ call })
    await call('hours.add', entryAt(ids, '2024-07-05T09:00', '2024-07-05T10:00'))
    const move = { id: ids.engagement.id, to: '03', adoptedOn: '2024-12-01' }
    expect(await refuse('engagements.advance', move)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'adoptedOn', reason: 'not-at-this-step' }] },
    })
    const { step, adoptedOn } = await call('engagements.get', { id: ids.engagement.id })
    expect({ step, adoptedOn }).toEqual({ step: '02', adoptedOn: '2024-07-01' })
  })
})

describe('a finding', () => {
  it('is of the item as a whole where the zone is null', async () => {
    const { call } = await openTestApp()
    const { engagement, site } = await createThaiEngagement({ call })
    const { id } = await call('inspections.start', { engagementId: engagement.id, siteId: site.id })
    const finding = { inspectionId: id, itemId: 'PO-01', answer: 'partial' } as const
    const whole = await call('inspections.recordFinding', finding)
    const again = await call('inspections.recordFinding', { ...finding, zoneId: null })
    const zone = await call('inspections.recordFinding', { ...finding, zoneId: 'A' })
    expect([again.id, again.zoneId]).toEqual([whole.id, null])
    expect([zone.id === whole.id, zone.zoneId]).toEqual([false, 'A'])
  })
})
