import { describe, expect, it } from 'vitest'
import { answersPatch, jurisdictions } from '../../../../shared/drafting/answers.ts'
import { interviewOf, isAsked, type Question } from '../../../../shared/drafting/interview.ts'
import { documentKinds } from '../../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../../shared/drafting/library/select.ts'
import { defaultAnswers } from '../../../../shared/drafting/merge-answers.ts'
import { uiLanguages } from '../../../../shared/languages.ts'
import { flatTexts } from './locales.ts'

const everywhere = documentKinds.flatMap((kind) =>
  jurisdictions.filter((place) => !isBarred(kind, place)).map((place) => ({ kind, place })),
)
const groups = everywhere.flatMap(({ kind, place }) => interviewOf(kind, place))
const questions = new Map<string, Question>(
  groups.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
)

describe('the interview', () => {
  it('asks only for answers that may be given', () => {
    for (const id of questions.keys()) {
      const [key = '', part] = id.split('.')
      const patch = { [key]: part === undefined ? null : { [part]: null } }
      expect(answersPatch.safeParse(patch).success, id).toBe(true)
    }
  })

  it('asks for every answer somewhere', () => {
    const asked = new Set([...questions.keys()].map((id) => id.split('.')[0]))
    expect(Object.keys(answersPatch.shape).filter((key) => !asked.has(key))).toEqual(['third', 'side'])
  })

  it('has a label for every question, group, unit and option in each language', () => {
    for (const language of uiLanguages) {
      const keys = new Set(flatTexts(language, 'drafting').keys())
      const missing = [
        ...groups.map(({ id }) => `interview.groups.${id}`),
        ...[...questions.values()].flatMap(({ label, unit, list, options }) => [
          `interview.${label}`,
          ...(unit ? [`interview.units.${unit}`] : []),
          ...(options ?? []).map((option) => `interview.options.${list}.${option}`),
        ]),
      ].filter((key) => !keys.has(key))
      expect(missing, language).toEqual([])
    }
  })

  it('needs at most twelve answers for an agreement', () => {
    for (const kind of ['NDA_MUT', 'NDA_UNI', 'NDA_OUT', 'NDA_JD'] as const)
      expect(needed(kind)).toBeLessThanOrEqual(12)
  })

  it('asks of a non-compete only where one is agreed, and in a non-compete agreement always', () => {
    const answers = defaultAnswers('EC_CONF', 'CN')
    expect(asked('EC_CONF', answers)).not.toContain('nc.months')
    const agreed = { ...answers, nc: { ...answers.nc, present: true } }
    expect(asked('EC_CONF', agreed)).toEqual(expect.arrayContaining(['nc.months', 'nc.compMonthlyPct']))
    expect(asked('EC_CONF', agreed)).not.toContain('nc.penaltyAmount')
    expect(asked('NCA', defaultAnswers('NCA', 'CN'))).toContain('nc.months')
  })

  it('asks what only one country wants to know there alone', () => {
    const ids = (place: 'CN' | 'DE') =>
      interviewOf('WR_CONF', place).flatMap((group) => group.questions.map(({ id }) => id))
    expect(ids('CN')).toContain('wr.negotiated')
    expect(ids('DE')).not.toContain('wr.negotiated')
    expect(ids('DE')).toContain('site.worksCouncil')
  })
})

function needed(kind: 'NDA_MUT' | 'NDA_UNI' | 'NDA_OUT' | 'NDA_JD'): number {
  return interviewOf(kind, 'TH').flatMap((group) => group.questions.filter(({ isNeeded }) => isNeeded)).length
}

function asked(kind: 'EC_CONF' | 'NCA', answers: ReturnType<typeof defaultAnswers>): string[] {
  return interviewOf(kind, 'CN').flatMap((group) =>
    group.questions.filter((question) => isAsked(question, answers, kind)).map(({ id }) => id),
  )
}
