import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

describe('the date of adoption', () => {
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
