import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

let vault: TestVault
let inspectionId: string

beforeEach(async () => {
  vault = openTestVault()
  inspectionId = (await startFactoryInspection(vault)).inspection.id
})

afterEach(() => vault.close())

const record = (input: object) =>
  vault.value('inspections.recordFinding', { inspectionId, itemId: 'PF-06', ...input })

describe('the actions of a finding', () => {
  it('begin with a proposal of the library in both languages, stored only when it is taken over', async () => {
    const { actions } = await record({ answer: 'missing' })
    expect(actions).toHaveLength(1)
    expect(actions[0]).toMatchObject({ id: null, isRemoved: false })
    expect(actions[0]?.text.ja).toMatch(/[぀-ヿ]/)
    expect(actions[0]?.text.local).toMatch(/[฀-๿]/)
    expect(vault.count('improvement_action')).toBe(0)
    expect(await vault.value('inspections.adoptProposals', { inspectionId })).toEqual({ adopted: 1 })
    expect(await vault.value('inspections.adoptProposals', { inspectionId })).toEqual({ adopted: 0 })
    const [adopted] = (await vault.value('inspections.get', { id: inspectionId })).findings[0]?.actions ?? []
    expect(adopted).toMatchObject({ ...actions[0], id: expect.any(String), revision: 1 })
  })

  it('yield one proposal at every item that can be a gap', async () => {
    const { items } = await vault.value('checklists.get', { id: 'standard', language: 'th' })
    for (const { id } of items) {
      const { actions } = await record({ itemId: id, answer: 'partial' })
      expect(actions[0]?.text.local, id).toBeTruthy()
    }
  })

  it('are changed, removed, restored and added to, each with its own revision', async () => {
    const finding = await record({ answer: 'missing', action: { ja: '裏返す', local: 'คว่ำ' } })
    const [first] = finding.actions
    if (!first?.id) throw new Error('no action')
    const changed = await vault.value('inspections.updateAction', {
      actionId: first.id,
      costTier: 'low',
      effort: 'days',
      owner: '製造課長',
      dueOn: '2026-12-31',
      isQuickWin: true,
    })
    expect(changed.actions[0]).toMatchObject({
      costTier: 'low',
      owner: '製造課長',
      dueOn: '2026-12-31',
      revision: 2,
    })
    const { items } = await vault.value('inspections.measures', { inspectionId, itemId: 'PF-06' })
    expect(items.length).toBeGreaterThan(1)
    const more = await vault.value('inspections.addAction', {
      findingId: finding.id,
      measureId: items[0]?.id,
    })
    expect(more.actions.map(({ measureId }) => measureId)).toEqual([null, items[0]?.id])
    const removed = await vault.value('inspections.removeAction', { actionId: first.id })
    expect(removed.actions[0]).toMatchObject({ id: first.id, isRemoved: true })
    expect(removed.action.ja).toBe(items[0]?.text.ja)
    const back = await vault.value('inspections.restoreAction', { actionId: first.id })
    expect(back.action).toEqual({ ja: '裏返す', local: 'คว่ำ' })
    const unknown = await vault.failure('inspections.addAction', { findingId: finding.id, measureId: 'X' })
    expect(unknown).toMatchObject({ details: { fields: [{ reason: 'unknown-measure' }] } })
  })

  it('rank by severity first and follow changed weights', async () => {
    const minor = await record({ answer: 'partial', assetLevel: 'internal' })
    const critical = await record({ itemId: 'PF-02', answer: 'missing', assetLevel: 'strictly-confidential' })
    expect(critical.severity).toBe('critical')
    const order = async () =>
      (await vault.value('inspections.ranking', { inspectionId })).items.map(({ findingId }) => findingId)
    expect(await order()).toEqual([critical.id, minor.id])
    const { weights } = await vault.value('inspections.ranking', { inspectionId })
    const reversed = { ...weights, severity: { critical: 0, medium: 0, minor: 500 } }
    await vault.value('inspections.setWeights', { inspectionId, weights: reversed })
    expect(await order()).toEqual([minor.id, critical.id])
    await vault.value('inspections.setWeights', { inspectionId, weights: null })
    expect(await order()).toEqual([critical.id, minor.id])
  })
})

describe('what keeps a report open', () => {
  const points = async () =>
    (await vault.value('inspections.openPoints', { inspectionId })).items.map(({ kind, text, side }) => [
      kind,
      text,
      side,
    ])

  it('is every text that is not checked, goes stale or has no other side', async () => {
    await record({ answer: 'ok', note: { ja: '施錠あり' } })
    expect(await points()).toEqual([
      ['unchecked', 'note', 'ja'],
      ['one-sided', 'note', 'local'],
    ])
    await record({ note: { local: 'ล็อกแล้ว', states: { ja: 'checked', local: 'checked' } } })
    expect(await points()).toEqual([])
    await record({ note: { ja: '施錠なし' } })
    expect(await points()).toEqual([
      ['unchecked', 'note', 'ja'],
      ['stale', 'note', 'local'],
    ])
  })

  it('is a reason that is not given and a proposal that nobody took over', async () => {
    await record({ answer: 'na' })
    expect(await points()).toEqual([['na-reason', null, null]])
    await record({ answer: 'missing', assetLevel: 'confidential', severity: 'minor' })
    expect(await points()).toEqual([
      ['severity-reason', null, null],
      ['proposal', null, null],
    ])
    await record({ severityReason: '当日中に是正' })
    await vault.value('inspections.adoptProposals', { inspectionId })
    expect((await points()).map(([kind, , side]) => [kind, side])).toEqual([
      ['unchecked', 'ja'],
      ['unchecked', 'local'],
    ])
    for (const side of ['ja', 'local']) {
      await vault.value('inspections.setTextStates', { inspectionId, side, from: 'draft', to: 'checked' })
    }
    expect(await points()).toEqual([])
  })
})
