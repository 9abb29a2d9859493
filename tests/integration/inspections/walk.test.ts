import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

let vault: TestVault
let place: Awaited<ReturnType<typeof startFactoryInspection>>

beforeEach(async () => {
  vault = openTestVault()
  place = await startFactoryInspection(vault)
})

afterEach(() => vault.close())

const inspectionId = () => place.inspection.id
const read = () => vault.value('inspections.get', { id: inspectionId() })
const record = (input: object) =>
  vault.value('inspections.recordFinding', { inspectionId: inspectionId(), ...input })

describe('the walk of an inspection', () => {
  it('starts with the sample of the kind of site, named in both languages', () => {
    const { zones } = place.inspection
    expect(zones[0]).toMatchObject({ kind: 'gate', isRemoved: false })
    expect(zones[0]?.name.ja).toMatch(/[぀-ヿ一-龯]/)
    expect(zones[0]?.name.local).toMatch(/[฀-๿]/)
    expect(zones.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'reception',
        'line',
        'mould-store',
        'laboratory',
        'scrap-yard',
        'partner-corner',
      ]),
    )
  })

  it('starts empty, with the office sample, or with the walk of the last inspection', async () => {
    const start = (zones: string) =>
      vault.value('inspections.start', { engagementId: place.engagement.id, siteId: place.factory.id, zones })
    expect((await start('none')).zones).toEqual([])
    const office = await start('office')
    expect(office.zones.map(({ kind }) => kind)).toContain('office-floor')
    await vault.value('inspections.addZone', {
      inspectionId: office.id,
      name: { ja: '屋上', local: 'ดาดฟ้า' },
    })
    const again = await start('last')
    expect(again.zones.at(-1)?.name).toEqual({ ja: '屋上', local: 'ดาดฟ้า' })
    const wrong = await vault.failure('inspections.start', {
      engagementId: place.engagement.id,
      siteId: place.factory.id,
      zones: 'moon',
    })
    expect(wrong).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ reason: 'unknown-zones' }] } })
  })

  it('numbers a second zone of a kind, takes own names and orders', async () => {
    const { zoneId } = await vault.value('inspections.addZone', {
      inspectionId: inspectionId(),
      kind: 'line',
    })
    const { zones } = await read()
    expect(zones.at(-1)?.name.ja).toMatch(/ 2$/)
    const ids = [zoneId, ...zones.map(({ id }) => id).filter((id) => id !== zoneId)]
    const ordered = await vault.value('inspections.orderZones', {
      inspectionId: inspectionId(),
      zoneIds: ids,
    })
    expect(ordered.zones.map(({ id }) => id)).toEqual(ids)
    for (const zoneIds of [ids.slice(1), [...ids, ids[0]], [...ids.slice(1), 'none']]) {
      const refused = await vault.failure('inspections.orderZones', { inspectionId: inspectionId(), zoneIds })
      expect(refused.code).toBe('INVALID_INPUT')
    }
    const nameless = await vault.failure('inspections.addZone', {
      inspectionId: inspectionId(),
      name: { ja: '' },
    })
    expect(nameless).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'name' }] } })
  })

  it('takes an answer to an item in several zones, and a zone by its word', async () => {
    await record({ itemId: 'PF-06', zoneId: 'line', answer: 'ok' })
    await record({ itemId: 'PF-06', zoneId: '第二ライン', answer: 'missing' })
    const { zones, findings } = await read()
    expect(findings.map(({ zoneId }) => zoneId).sort()).toEqual(['line', '第二ライン'])
    expect(zones.find(({ id }) => id === 'line')?.kind).toBe('line')
    expect(zones.at(-1)).toMatchObject({ kind: null, name: { ja: '第二ライン' } })
  })

  it('parks the answers of a removed zone and brings them back with it', async () => {
    const finding = await record({ itemId: 'PF-06', zoneId: 'line', answer: 'missing', note: { ja: '放置' } })
    await vault.value('inspections.removeZone', { inspectionId: inspectionId(), zoneId: 'line' })
    const without = await read()
    expect(without.parked).toEqual([{ findingId: finding.id, cause: 'zone' }])
    expect(without.answeredCount).toBe(0)
    expect(without.findings[0]).toEqual(finding)
    expect((await vault.value('inspections.score', { inspectionId: inspectionId() })).overall.answered).toBe(
      0,
    )
    const refused = await vault.failure('inspections.recordFinding', {
      inspectionId: inspectionId(),
      itemId: 'PF-06',
      zoneId: 'line',
      answer: 'ok',
    })
    expect(refused).toMatchObject({ details: { fields: [{ reason: 'zone-removed' }] } })
    await vault.value('inspections.restoreZone', { inspectionId: inspectionId(), zoneId: 'line' })
    expect((await read()).parked).toEqual([])
  })
})

describe('a condition', () => {
  it('parks the answer it hides, in every sum, and gives it back', async () => {
    const hidden = await record({ itemId: 'PF-03', answer: 'missing' })
    await record({ itemId: 'PF-02', answer: 'na', reason: '極秘工程なし' })
    expect((await read()).parked).toEqual([{ findingId: hidden.id, cause: 'condition' }])
    const ranking = await vault.value('inspections.ranking', { inspectionId: inspectionId() })
    expect(ranking.items).toEqual([])
    await vault.value('inspections.keepFinding', { findingId: hidden.id, isKept: true })
    expect((await read()).parked).toEqual([])
    await vault.value('inspections.keepFinding', { findingId: hidden.id, isKept: false })
    await record({ itemId: 'PF-02', answer: 'ok' })
    expect((await read()).parked).toEqual([])
  })
})

describe('a version of a checklist', () => {
  it('stays with its inspection until it is changed, and every answer stays with it', async () => {
    const finding = await record({ itemId: 'MS-01', answer: 'partial' })
    const old = await vault.value('inspections.changeVersion', {
      inspectionId: inspectionId(),
      version: '1.0.0',
    })
    expect(old).toMatchObject({ checklistVersion: '1.0.0', newerVersion: '2.0.0' })
    expect(old.parked).toEqual([{ findingId: finding.id, cause: 'checklist' }])
    expect(old.findings[0]).toMatchObject({ id: finding.id, answer: 'partial', revision: 1 })
    const again = await vault.value('inspections.changeVersion', {
      inspectionId: inspectionId(),
      version: '2.0.0',
    })
    expect([again.parked, again.newerVersion]).toEqual([[], null])
    const unknown = await vault.failure('inspections.changeVersion', {
      inspectionId: inspectionId(),
      version: '9',
    })
    expect(unknown).toMatchObject({ details: { fields: [{ reason: 'unknown-version' }] } })
  })
})
