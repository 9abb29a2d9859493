import { describe, expect, it } from 'vitest'
import { steps } from '../../../shared/engagements/steps.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

const unknownId = '01900000-0000-7000-8000-000000000000'

describe('engagements', () => {
  it('exist once per company, region, year and kind, and the desk once per company', async () => {
    const { call, refuse } = await openTestApp()
    const { company, engagement } = await createThaiEngagement({ call })
    const twin = { companyId: company.id, region: 'TH', kind: 'hands-on', fiscalYear: 2024 }
    expect(await refuse('engagements.create', twin)).toMatchObject({
      code: 'DUPLICATE_ENGAGEMENT',
      details: { engagementId: engagement.id },
    })
    const desk = await call('engagements.create', { companyId: company.id, kind: 'desk', fiscalYear: 2024 })
    expect(desk).toMatchObject({ region: null, step: null, capMinutes: 60 })
    const secondDesk = { companyId: company.id, kind: 'desk', fiscalYear: 2024 }
    expect(await refuse('engagements.create', secondDesk)).toMatchObject({ code: 'DESK_ALREADY_USED' })
    expect((await call('engagements.list', {})).items).toHaveLength(2)
  })

  it('warn when a company of the group is engaged in the same region and year', async () => {
    const { call } = await openTestApp()
    const { company, engagement } = await createThaiEngagement({ call })
    const subsidiary = await call('companies.create', {
      name: '彩波精機タイランド',
      nameEnglish: 'Ayanami Precision (Thailand) Co., Ltd.',
      kind: 'local-corporation',
      parentId: company.id,
    })
    const own = await call('engagements.create', {
      companyId: subsidiary.id,
      region: 'TH',
      kind: 'hands-on',
      fiscalYear: 2024,
    })
    expect(own.warnings).toEqual([
      { code: 'GROUP_COMPANY_ENGAGED', engagementId: engagement.id, companyName: company.name },
    ])
    expect((await call('engagements.get', { id: engagement.id })).warnings[0]).toMatchObject({
      engagementId: own.id,
    })
  })

  it('follow the programme of their fiscal year, with no number of their own', async () => {
    const { call, refuse } = await openTestApp()
    const { company } = await createThaiEngagement({ call })
    const older = {
      companyId: company.id,
      kind: 'hands-on' as const,
      fiscalYear: 2017,
      adoptedOn: '2017-08-01',
    }
    expect(await refuse('engagements.create', { ...older, region: 'TH' })).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await call('engagements.create', { ...older, region: 'CN' })).toMatchObject({
      capMinutes: 600,
      lastDay: null,
    })
    expect(await refuse('engagements.create', { ...older, kind: 'desk' })).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await refuse('engagements.create', { ...older, fiscalYear: 1999 })).toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  it('name every bad field and change nothing', async () => {
    const { call, refuse } = await openTestApp()
    const { company } = await createThaiEngagement({ call })
    const bad = {
      companyId: company.id,
      kind: 'hands-on',
      fiscalYear: 2024,
      sites: [{ name: '', kind: 'mine', timeZone: 'Asia/Bangkok', language: 'thai' }],
    }
    const failure = await refuse('engagements.create', bad)
    const fields = failure.details.fields as { path: string }[]
    expect(fields.map((field) => field.path)).toEqual(['sites.0.name', 'sites.0.kind', 'sites.0.language'])
    expect(await refuse('engagements.create', { ...bad, sites: [] })).toMatchObject({
      details: { fields: [{ path: 'region', reason: 'required' }] },
    })
    expect(await refuse('engagements.get', { id: unknownId })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await call('engagements.list', {})).items).toHaveLength(1)
  })

  it('advance one lawful step at a time', async () => {
    const { call, refuse } = await openTestApp()
    const { company } = await createThaiEngagement({ call })
    const { id } = await call('engagements.create', {
      companyId: company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
    })
    await call('engagements.advance', { id, to: '02', adoptedOn: '2024-08-01' })
    expect(await refuse('engagements.advance', { id, to: '04' })).toMatchObject({
      details: { reason: 'one-step-at-a-time' },
    })
    for (const to of steps.slice(2)) await call('engagements.advance', { id, to })
    expect(await refuse('engagements.advance', { id, to: '05' })).toMatchObject({
      details: { reason: 'reason-for-going-back' },
    })
    const back = await call('engagements.advance', { id, to: '05', reason: '研修を追加するため' })
    expect(back).toMatchObject({ step: '05', adoptedOn: '2024-08-01' })
    expect(back.steps.at(-1)).toMatchObject({ from: '06', to: '05', reason: '研修を追加するため' })
  })
})

describe('a plan', () => {
  it.each(['case-1', 'case-2'] as const)('from sample %s makes exactly the cap', async (template) => {
    const { call } = await openTestApp()
    const { engagement } = await createThaiEngagement({ call })
    const plan = await call('plans.applyTemplate', { engagementId: engagement.id, template })
    expect(plan).toMatchObject({ template, status: 'draft', totalMinutes: 1380, capMinutes: 1380 })
    const agreed = await call('plans.set', { engagementId: engagement.id, lines: plan.lines, agreed: true })
    expect(agreed).toMatchObject({ template, status: 'agreed' })
  })

  it('above the cap can be thought about but not agreed, and a refusal leaves what was there', async () => {
    const { call, refuse } = await openTestApp()
    const { engagement } = await createThaiEngagement({ call })
    const engagementId = engagement.id
    const lines = [{ menuItem: 'drafting', minutes: 700, times: 2 }]
    expect(await call('plans.set', { engagementId, lines })).toMatchObject({
      totalMinutes: 1400,
      status: 'draft',
    })
    expect(await refuse('plans.set', { engagementId, lines, agreed: true })).toMatchObject({
      code: 'PLAN_OVER_CAP',
      details: { totalMinutes: 1400, capMinutes: 1380, overMinutes: 20 },
    })
    expect(await call('plans.get', { engagementId })).toMatchObject({ status: 'draft', lines })
  })
})
