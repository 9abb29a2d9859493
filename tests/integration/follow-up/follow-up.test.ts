import { expect, test } from 'vitest'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'

async function begin() {
  const app = await openTestApp()
  const { engagement, site } = await createThaiEngagement(app)
  return { ...app, engagementId: engagement.id, siteId: site.id }
}

async function addAction({ call }: TestApp, engagementId: string, siteId: string, ja: string) {
  const inspection = await call('inspections.start', { engagementId, siteId })
  const finding = await call('inspections.recordFinding', {
    inspectionId: inspection.id,
    itemId: 'MS-01',
    answer: 'missing',
  })
  const { actions } = await call('inspections.addAction', { findingId: finding.id, text: { ja } })
  return actions.find((action) => action.text.ja === ja)?.id ?? ''
}

test('an interview is recorded bit by bit, and what is omitted stays', async () => {
  const { call, engagementId } = await begin()
  expect(await call('followUp.get', { engagementId })).toMatchObject({
    heldOn: null,
    outcome: null,
    revision: 0,
    measures: [],
  })
  await call('followUp.record', { engagementId, heldOn: '2025-01-20' })
  await call('followUp.record', { engagementId, outcome: 'considering', remark: { ja: '来年度の予算' } })
  const after = await call('followUp.record', { engagementId, outcome: 'introduced' })
  expect(after).toMatchObject({
    heldOn: '2025-01-20',
    outcome: 'introduced',
    remark: { ja: '来年度の予算', local: null },
    revision: 3,
  })
  expect(await call('followUp.record', { engagementId, outcome: 'introduced' })).toMatchObject({
    revision: 3,
  })
  expect(await call('followUp.record', { engagementId, outcome: null })).toMatchObject({
    outcome: null,
    revision: 4,
  })
})

test('each improvement action of the engagement can be asked about', async () => {
  const app = await begin()
  const { call, refuse, engagementId, siteId } = app
  const actionId = await addAction(app, engagementId, siteId, '責任者を任命する')
  const asked = await call('followUp.record', { engagementId, measure: { actionId, state: 'introduced' } })
  expect(asked.measures).toEqual([
    { actionId, siteId, itemId: 'MS-01', text: { ja: '責任者を任命する', local: null }, state: 'introduced' },
  ])
  const back = await call('followUp.record', { engagementId, measure: { actionId, state: null } })
  expect(back.measures[0]?.state).toBeNull()
  const strange = { engagementId, measure: { actionId: engagementId, state: 'none' } }
  expect((await refuse('followUp.record', strange)).code).toBe('NOT_FOUND')
})

test('a desk consultation has no follow-up interview', async () => {
  const { call, refuse } = await openTestApp()
  const company = await call('companies.create', { name: '相談株式会社', kind: 'domestic' })
  const desk = await call('engagements.create', {
    companyId: company.id,
    kind: 'desk',
    fiscalYear: 2024,
    sites: [],
  })
  const refused = await refuse('followUp.record', { engagementId: desk.id, outcome: 'introduced' })
  expect(refused).toMatchObject({ code: 'STEP_NOT_ALLOWED', details: { reason: 'desk-has-no-steps' } })
})
