import { describe, expect, it } from 'vitest'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

/** A Thai engagement whose factory was inspected: the contract lacks secrecy, a gate is open, all else is fine. */
async function inspected() {
  const test = await openTestApp()
  const { engagement, site } = await createThaiEngagement(test)
  const inspection = await test.call('inspections.start', { engagementId: engagement.id, siteId: site.id })
  const record = (itemId: string, answer: 'ok' | 'partial' | 'missing') =>
    test.call('inspections.recordFinding', { inspectionId: inspection.id, itemId, answer })
  const contractGap = await record('PE-03', 'missing')
  await record('PF-01', 'missing')
  await record('MS-02', 'ok')
  return { ...test, engagement, site, inspection, record, contractGap }
}

describe('from a finding to the clause', () => {
  it('offers to begin the usual document where the engagement has none', async () => {
    const { call, engagement, site, inspection } = await inspected()
    const answer = await call('drafts.curing', { inspectionId: inspection.id, itemId: 'PE-03' })
    expect(answer).toMatchObject({ engagementId: engagement.id, siteId: site.id, jurisdiction: 'TH' })
    expect(answer.items[0]).toEqual({ clauseId: 'E-CONF', kind: 'EC_CONF', draftId: null })
  })

  it('names the draft of the same site, and not that of another site', async () => {
    const { call, engagement, site, inspection } = await inspected()
    const other = await call('sites.create', {
      engagementId: engagement.id,
      name: '第二工場',
      kind: 'factory',
      timeZone: 'Asia/Bangkok',
      language: 'th',
    })
    const begin = (siteId: string | null) =>
      call('drafts.create', { engagementId: engagement.id, kind: 'NDA_OUT', jurisdiction: 'TH', siteId })
    await begin(other.id)
    const curing = () => call('drafts.curing', { inspectionId: inspection.id, itemId: 'BP-07' })
    expect((await curing()).items).toEqual([{ clauseId: 'C-SUBC', kind: 'NDA_OUT', draftId: null }])
    const own = await begin(site.id)
    await begin(null)
    expect((await curing()).items).toEqual([{ clauseId: 'C-SUBC', kind: 'NDA_OUT', draftId: own.id }])
  })

  it('has nothing to offer for a gate', async () => {
    const { call, inspection } = await inspected()
    expect((await call('drafts.curing', { inspectionId: inspection.id, itemId: 'PF-01' })).items).toEqual([])
  })
})

describe('from a clause to the findings', () => {
  it('lists the open findings that a clause cures, and no other', async () => {
    const { call, engagement, inspection, contractGap } = await inspected()
    const { items } = await call('cures.list', { engagementId: engagement.id })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      findingId: contractGap.id,
      inspectionId: inspection.id,
      siteName: '第一工場',
      itemId: 'PE-03',
      zoneId: null,
      answer: 'missing',
    })
    expect(items[0]?.cures[0]).toEqual({ clauseId: 'E-CONF', kinds: ['EC_CONF'] })
  })

  it('names of one item seen in several zones the gravest finding', async () => {
    const { call, engagement, inspection } = await inspected()
    for (const [zoneId, severity] of [
      ['line', 'minor'],
      ['store', 'critical'],
      ['office', 'medium'],
    ] as const) {
      const place = { inspectionId: inspection.id, itemId: 'PE-03', zoneId }
      await call('inspections.recordFinding', { ...place, answer: 'partial', severity })
    }
    const { items } = await call('cures.list', { engagementId: engagement.id })
    expect(items.map(({ zoneId, severity }) => [zoneId, severity])).toEqual([['store', 'critical']])
  })

  it('drops a finding once it is mended', async () => {
    const { call, engagement, record } = await inspected()
    await record('PE-03', 'ok')
    expect((await call('cures.list', { engagementId: engagement.id })).items).toEqual([])
  })
})
