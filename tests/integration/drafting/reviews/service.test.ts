import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Input } from '../../../../shared/contract.ts'
import { createThaiEngagement } from '../../../support/field-day.ts'
import { openTestApp } from '../../../support/open-app.ts'
import { wordOf } from '../../../support/word-text.ts'

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/reviews/${name}.txt`), 'utf8')
    .trim()
    .split('\n')

async function reviewed(lines: readonly string[], more: Partial<Input<'reviews.create'>> = {}) {
  const test = await openTestApp()
  const { engagement, site } = await createThaiEngagement(test)
  const path = join(test.dir, '秘密保持契約書.docx')
  const bytes = await wordOf(lines)
  writeFileSync(path, bytes)
  const review = await test.call('reviews.create', {
    engagementId: engagement.id,
    siteId: site.id,
    path,
    kind: 'NDA_UNI',
    jurisdiction: 'TH',
    ...more,
  })
  return { ...test, engagement, site, review, bytes }
}

it('keeps what it found and the file, encrypted', async () => {
  const { call, engagement, site, review, bytes, app } = await reviewed(sample('th-good'))
  expect(review).toMatchObject({
    engagementId: engagement.id,
    siteId: site.id,
    name: '秘密保持契約書.docx',
    format: 'docx',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    languages: ['th'],
    pages: null,
    paragraphs: sample('th-good').length,
    convertedFrom: null,
    counts: { present: 23, weak: 0, absent: 8 },
    revision: 1,
    isRemoved: false,
  })
  expect(await call('reviews.get', { id: review.id })).toEqual(review)
  const { clauses: _, lint: __, lintAsOf: ___, ...head } = review
  expect((await call('reviews.list', { engagementId: engagement.id })).items).toEqual([head])
  expect(app).toBeDefined()
})

it('lets the expert correct a verdict and take that back', async () => {
  const { call, review, refuse } = await reviewed(sample('th-good'))
  const input = { id: review.id, clauseId: 'C-AUDIT' }
  const corrected = await call('reviews.setVerdict', {
    ...input,
    verdict: 'weak',
    note: { ja: '口頭で合意', local: 'ตกลงด้วยวาจา' },
  })
  expect(corrected.revision).toBe(2)
  expect(corrected.counts).toEqual({ present: 23, weak: 1, absent: 7 })
  expect(corrected.clauses.find(({ clauseId }) => clauseId === 'C-AUDIT')).toEqual({
    clauseId: 'C-AUDIT',
    verdict: 'weak',
    machine: 'absent',
    reasons: [],
    quotes: [],
    note: { ja: '口頭で合意', local: 'ตกลงด้วยวาจา' },
  })
  const back = await call('reviews.setVerdict', { ...input, verdict: null })
  expect(back.clauses.find(({ clauseId }) => clauseId === 'C-AUDIT')).toMatchObject({
    verdict: 'absent',
    note: { ja: '口頭で合意', local: 'ตกลงด้วยวาจา' },
  })
  expect((await call('reviews.setVerdict', { ...input, verdict: null })).revision).toBe(3)
  expect((await refuse('reviews.setVerdict', { ...input, clauseId: 'W-DISC', verdict: null })).code).toBe(
    'NOT_FOUND',
  )
})

it('goes from the list and comes back', async () => {
  const { call, engagement, review } = await reviewed(sample('th-good'))
  expect((await call('reviews.remove', { id: review.id })).isRemoved).toBe(true)
  expect((await call('reviews.list', { engagementId: engagement.id })).items).toEqual([])
  expect((await call('reviews.restore', { id: review.id })).isRemoved).toBe(false)
  expect((await call('reviews.list', { engagementId: engagement.id })).items).toHaveLength(1)
})

it('finds by the rules what does not depend on what the document leaves open', async () => {
  const { review } = await reviewed(sample('ja-poor'))
  const found = review.lint.map(({ ruleId }) => ruleId)
  // Consultation alone, no definition, no survival; and the language that prevails isn't named.
  expect(found).toEqual(expect.arrayContaining(['L-ALL-01', 'L-ALL-02', 'L-ALL-04']))
  expect(found).not.toContain('L-ALL-06')
  for (const { isUnconfirmed, confidence } of review.lint)
    if (confidence === 'memory') expect(isUnconfirmed).toBe(true)
})

it('asks the rules again when the expert corrects a verdict', async () => {
  const { call, review } = await reviewed(sample('ja-poor'))
  const after = await call('reviews.setVerdict', { id: review.id, clauseId: 'C-SURV', verdict: 'present' })
  expect(review.lint.map(({ ruleId }) => ruleId)).toContain('L-ALL-04')
  expect(after.lint.map(({ ruleId }) => ruleId)).not.toContain('L-ALL-04')
})

it('reads a short survival and a non-compete without pay with certainty', async () => {
  const surv = await reviewed([
    '第1条（存続）',
    '本契約の終了後も12か月間、技術情報に関する秘密保持義務は存続する。',
    ...sample('ja-good'),
  ])
  expect(surv.review.clauses.find(({ clauseId }) => clauseId === 'C-SURV')?.verdict).toBe('present')
  const nc = await reviewed(
    [
      '竞业限制协议',
      '员工离职后36个月内，不得在江苏省从事与公司有竞争关系的业务。',
      '员工应当保守公司的商业秘密，不得泄露。',
    ],
    { kind: 'NCA', jurisdiction: 'CN' },
  )
  expect(nc.review.clauses.find(({ clauseId }) => clauseId === 'E-NC')).toMatchObject({ verdict: 'present' })
  const rules = nc.review.lint.map(({ ruleId }) => ruleId)
  expect(rules.some((id) => id.startsWith('L-CN-'))).toBe(true)
})

it('refuses an engagement, a site and a review that there are not', async () => {
  const { refuse, engagement, review, dir } = await reviewed(sample('th-poor'))
  const nothing = '00000000-0000-4000-8000-000000000000'
  const input = {
    engagementId: engagement.id,
    path: join(dir, 'x.docx'),
    kind: 'NDA_UNI',
    jurisdiction: 'TH',
  }
  for (const [method, given] of [
    ['reviews.create', { ...input, engagementId: nothing }],
    ['reviews.create', { ...input, siteId: nothing }],
    ['reviews.get', { id: nothing }],
    ['reviews.list', { engagementId: nothing }],
    ['reviews.remove', { id: nothing }],
    ['reviews.setVerdict', { id: nothing, clauseId: 'C-RET', verdict: null }],
  ] as const)
    expect((await refuse(method, given)).code).toBe('NOT_FOUND')
  expect((await refuse('reviews.setVerdict', { id: review.id, clauseId: 'C-NO', verdict: null })).code).toBe(
    'INVALID_INPUT',
  )
})
