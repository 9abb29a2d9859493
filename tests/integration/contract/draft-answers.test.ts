import { describe, expect, it } from 'vitest'
import { countries, draftLanguages, jurisdictions } from '../../../shared/drafting/answers.ts'
import type { AnswersPatch, Draft } from '../../../shared/drafting/index.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

const choices: readonly AnswersPatch[] = [
  ...[...draftLanguages, 'equal' as const].map((prevailingLanguage) => ({ prevailingLanguage })),
  ...countries.flatMap((country) => [{ lawGoverning: country }, { disputeSeat: country }]),
  ...(['court', 'arbitration'] as const).map((disputeForum) => ({ disputeForum })),
  ...(['listed', 'category', 'all'] as const).map((confidentialScope) => ({ confidentialScope })),
  ...(['paper', 'qualified', 'platform', 'drawnImage'] as const).map((signMethod) => ({ signMethod })),
  ...(['staff', 'clients', 'both'] as const).map((target) => ({
    nonSolicitation: { present: true, target },
  })),
  { confidentialCategories: [] },
  { confidentialCategories: ['other'] },
  { liquidatedDamages: { present: true, amount: 1, currency: 'XXX', capPercent: 8 } },
  { residualKnowledge: { present: true } },
  { personalData: { used: true, crossBorder: true, separateConsent: true } },
]

describe('a draft', () => {
  it.each(jurisdictions)('can be read with every choice of its interview in %s', async (jurisdiction) => {
    const { call } = await openTestApp()
    const { engagement } = await createThaiEngagement({ call })
    const { id } = await call('drafts.create', {
      engagementId: engagement.id,
      kind: 'NDA_UNI',
      jurisdiction,
    })
    for (const answers of choices) {
      const { rows } = await call('drafts.setAnswers', { draftId: id, answers })
      expect(textOf(rows), JSON.stringify(answers)).not.toMatch(/\{\{|undefined|\bnull\b/)
    }
  })

  it('can be read with every answer cleared', async () => {
    const { call } = await openTestApp()
    const { engagement } = await createThaiEngagement({ call })
    const made = await call('drafts.create', {
      engagementId: engagement.id,
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
    })
    const answers = Object.fromEntries(Object.keys(made.answers).map((key) => [key, null]))
    const cleared = await call('drafts.setAnswers', { draftId: made.id, answers })
    expect(cleared.answers).toEqual({})
    expect(textOf(cleared.rows)).not.toMatch(/\{\{|undefined|\bnull\b/)
  })
})

function textOf(rows: Draft['rows']): string {
  return rows
    .flatMap(({ heading, paragraphs, notes }) => [heading, ...paragraphs, ...notes])
    .flatMap(({ ja, local }) => [ja, local])
    .join('\n')
}
