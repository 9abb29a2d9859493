import { expect, test } from 'vitest'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

async function begin() {
  const app = await openTestApp()
  const { engagement, site } = await createThaiEngagement(app)
  const start = { engagementId: engagement.id, siteId: site.id, checkedOn: '2024-08-20' }
  const sheet = await app.call('selfCheck.start', start)
  return { ...app, engagement, site, start, sheet }
}

test('a sheet speaks the language of its site, and a site has one a day', async () => {
  const { call, start, sheet, site } = await begin()
  expect(sheet).toMatchObject({ siteId: site.id, checkedOn: '2024-08-20', language: 'th', answers: [] })
  expect((await call('selfCheck.start', start)).id).toBe(sheet.id)
  const other = await call('selfCheck.start', { ...start, checkedOn: '2024-12-02' })
  expect(other.id).not.toBe(sheet.id)
  const { items } = await call('selfCheck.list', { engagementId: start.engagementId })
  expect(items.map(({ checkedOn }) => checkedOn)).toEqual(['2024-08-20', '2024-12-02'])
})

test('answers and remarks are kept beside each other, each change is a revision', async () => {
  const { call, sheet } = await begin()
  const at = { selfCheckId: sheet.id, questionId: 'SC-25' }
  await call('selfCheck.record', { ...at, answer: 'N' })
  await call('selfCheck.record', { ...at, note: { ja: '競業避止は使っていない' } })
  const after = await call('selfCheck.record', { ...at, note: { local: 'ไม่ได้ใช้' } })
  expect(after.answers).toEqual([
    { questionId: 'SC-25', answer: 'N', note: { ja: '競業避止は使っていない', local: 'ไม่ได้ใช้' } },
  ])
  expect(after).toMatchObject({ revision: 4, answeredCount: 1 })
  expect((await call('selfCheck.record', { ...at, answer: 'N' })).revision).toBe(4)
  const cleared = await call('selfCheck.record', { ...at, answer: null, note: null })
  expect(cleared).toMatchObject({ answers: [], answeredCount: 0, revision: 5 })
})

test('a sheet that was removed takes no answers until it is restored', async () => {
  const { call, refuse, sheet, start } = await begin()
  await call('selfCheck.record', { selfCheckId: sheet.id, questionId: 'SC-01', answer: 'B' })
  expect(await call('selfCheck.remove', { id: sheet.id })).toMatchObject({ isRemoved: true })
  const late = { selfCheckId: sheet.id, questionId: 'SC-02', answer: 'A' }
  expect((await refuse('selfCheck.record', late)).code).toBe('NOT_FOUND')
  expect((await call('selfCheck.start', start)).id).not.toBe(sheet.id)
  expect(await call('selfCheck.restore', { id: sheet.id })).toMatchObject({
    isRemoved: false,
    answeredCount: 1,
  })
})

test('questions that the sheet does not have and sites of others are refused', async () => {
  const { call, refuse, sheet, start } = await begin()
  const far = { selfCheckId: sheet.id, questionId: 'SC-31', answer: 'A' }
  expect((await refuse('selfCheck.record', far)).code).toBe('NOT_FOUND')
  expect((await refuse('selfCheck.record', { ...far, questionId: 'SC-01', answer: 'E' })).code).toBe(
    'INVALID_INPUT',
  )
  const company = await call('companies.create', { name: '別の会社', kind: 'domestic' })
  const other = await call('engagements.create', {
    companyId: company.id,
    region: 'VN',
    kind: 'hands-on',
    fiscalYear: 2024,
    sites: [{ name: '工場', kind: 'factory', country: 'VN', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
  })
  const strange = { ...start, siteId: other.sites[0]?.id ?? '' }
  expect((await refuse('selfCheck.start', strange)).code).toBe('NOT_FOUND')
})

test('the questions come in Japanese and the language asked for, or English where nobody speaks it', async () => {
  const { call } = await openTestApp()
  const thai = await call('selfCheck.questions', { language: 'th' })
  expect(thai).toMatchObject({ language: 'th' })
  expect(thai.questions).toHaveLength(30)
  expect(thai.questions[0]).toMatchObject({ id: 'SC-01', block: 'organisation' })
  expect(thai.questions[0]?.local).toMatch(/[\u0e01-\u0e4e]/)
  const czech = await call('selfCheck.questions', { language: 'cs' })
  expect(czech).toMatchObject({ language: 'en' })
  expect(czech.questions[0]?.local).toBe('Is someone in charge of trade secrets at this site?')
})
