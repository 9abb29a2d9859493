import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

let vault: TestVault
let place: Awaited<ReturnType<typeof startFactoryInspection>>

beforeEach(async () => {
  vault = openTestVault()
  place = await startFactoryInspection(vault)
})
afterEach(() => vault.close())

const record = (input: Record<string, unknown>) =>
  vault.value('inspections.recordFinding', { inspectionId: place.inspection.id, itemId: 'PF-06', ...input })

describe('an inspection', () => {
  it('takes over the kind and language of its site and begins empty', () => {
    expect(place.inspection).toMatchObject({
      siteName: '工場',
      siteKind: 'factory',
      language: 'th',
      checklistId: 'standard',
      answeredCount: 0,
      findings: [],
    })
  })

  it('begins anew when the same site is inspected again', async () => {
    const again = await vault.value('inspections.start', {
      engagementId: place.engagement.id,
      siteId: place.factory.id,
    })
    expect(again.id).not.toBe(place.inspection.id)
    const { items } = await vault.value('inspections.list', { engagementId: place.engagement.id })
    expect(items.map((item) => item.id)).toEqual([place.inspection.id, again.id])
  })

  it('is refused at a site of another engagement, without a site and with an unknown checklist', async () => {
    const ids = { engagementId: place.engagement.id, siteId: place.factory.id }
    const refusals = [
      { ...ids, siteId: v7() },
      { ...ids, engagementId: v7() },
      { ...ids, checklistId: 'other' },
    ]
    for (const input of refusals) {
      expect((await vault.failure('inspections.start', input)).code).toBe('NOT_FOUND')
    }
    expect(vault.count('inspection')).toBe(1)
  })

  it('counts items as answered once one of their zones is', async () => {
    await record({ answer: 'ok' })
    await record({ zoneId: 'press', answer: 'missing' })
    await record({ itemId: 'IV-01', answer: 'unchecked' })
    const [head] = (await vault.value('inspections.list', { engagementId: place.engagement.id })).items
    expect(head?.answeredCount).toBe(1)
    const whole = await vault.value('inspections.get', { id: place.inspection.id })
    expect([whole.answeredCount, whole.itemCount]).toEqual([head?.answeredCount, head?.itemCount])
    expect(whole.findings.map((finding) => [finding.itemId, finding.zoneId])).toEqual([
      ['IV-01', null],
      ['PF-06', null],
      ['PF-06', 'press'],
    ])
  })
})

describe('recording a finding', () => {
  it('is an upsert by inspection, item and zone', async () => {
    const first = await record({
      answer: 'partial',
      severity: 'minor',
      note: { ja: '条件表', local: 'ใบเงื่อนไข' },
    })
    const second = await record({ action: { ja: '裏返す' } })
    expect(second).toMatchObject({ id: first.id, answer: 'partial', severity: 'minor', revision: 2 })
    expect(second.note).toMatchObject({ ja: '条件表', local: 'ใบเงื่อนไข' })
    expect((await record({ zoneId: 'press' })).id).not.toBe(first.id)
  })

  it('clears with null and leaves what is omitted', async () => {
    await record({ answer: 'missing', severity: 'critical', reason: 'r', note: { ja: 'あ', local: 'ก' } })
    expect((await record({ note: { ja: null } })).note).toMatchObject({ ja: null, local: 'ก' })
    const cleared = await record({ note: null, reason: null, severity: null })
    expect(cleared).toMatchObject({
      note: { ja: null, local: null },
      reason: null,
      severity: null,
      answer: 'missing',
    })
  })

  it('leaves revision and time alone when nothing changed', async () => {
    const first = await record({ answer: 'ok', note: { ja: '施錠あり' } })
    expect(await record({ answer: 'ok', note: { ja: '施錠あり' } })).toEqual(first)
  })

  it('parks the severity while the answer carries none', async () => {
    await record({ answer: 'missing', severity: 'critical' })
    for (const answer of ['ok', 'na', 'unchecked']) expect((await record({ answer })).severity).toBeNull()
    expect((await record({ answer: 'partial' })).severity).toBe('critical')
  })

  it('takes any item of the checklist at any site', async () => {
    expect((await record({ itemId: 'PO-07', answer: 'missing' })).itemId).toBe('PO-07')
  })

  it('refuses an unknown item by name, and an unknown inspection', async () => {
    const unknown = await vault.failure('inspections.recordFinding', {
      inspectionId: place.inspection.id,
      itemId: 'ZZ-99',
    })
    expect(unknown).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'itemId' }] } })
    const lost = await vault.failure('inspections.recordFinding', { inspectionId: v7(), itemId: 'PF-06' })
    expect(lost.code).toBe('NOT_FOUND')
    expect(vault.count('finding')).toBe(0)
  })

  it('keeps every text as it was typed', async () => {
    const note = { ja: '髙﨑 =1+1\n②', local: 'น้ำมัน ๒๕๖๗ 👩‍🏭' }
    const { id } = await record({ note })
    const { findings } = await vault.value('inspections.get', { id: place.inspection.id })
    expect(findings.find((finding) => finding.id === id)?.note).toMatchObject(note)
  })
})

describe('a checklist', () => {
  it('answers Japanese with the language asked for', async () => {
    const { items } = await vault.value('checklists.list', {})
    expect(items.map((item) => [item.id, item.version, item.itemCount, item.isNewest])).toEqual([
      ['standard', '1.0.0', 26, false],
      ['standard', '2.0.0', 88, true],
    ])
    const thai = await vault.value('checklists.get', { id: 'standard', language: 'th' })
    expect([thai.language, thai.isFallback, thai.items.length]).toEqual(['th', false, 88])
    const old = await vault.value('checklists.get', { id: 'standard', version: '1.0.0', language: 'hi' })
    expect([old.language, old.isFallback, old.items.length]).toEqual(['en', true, 26])
    expect((await vault.failure('checklists.get', { id: 'none', language: 'th' })).code).toBe('NOT_FOUND')
  })
})
