import { describe, expect, it } from 'vitest'
import { answersPatch, clauseIds, jurisdictions } from '../../../../shared/drafting/answers.ts'
import { ndaInterview } from '../../../../shared/drafting/interview.ts'
import { lintRuleHeads } from '../../../../shared/drafting/lint.ts'
import { defaultAnswers } from '../../../../shared/drafting/merge-answers.ts'
import sources from '../../../../shared/drafting/sources.json' with { type: 'json' }
import { clauseHeads, selectClauses } from '../../../../shared/drafting/structure.ts'
import { flatTexts } from './locales.ts'

const optional = ['C-LD', 'C-NONSOL', 'C-RESID']

describe('the clauses of the one-way NDA', () => {
  it('are those of the inventory for every document, B2B or NDAs', () => {
    const expected =
      'C-PARTY C-PURP C-DEF C-LIST C-MARK C-ORAL C-EXC C-WB C-COMPEL C-USE C-NEED C-SEC C-COPY C-TRANSF C-REV C-SITE C-AUDIT C-INC C-RET C-TERM C-SURV C-RESID C-NONSOL C-LD C-DAM C-INJ C-LAW C-DISP C-LANG C-PD C-SIGN'
    expect([...clauseIds].sort()).toEqual(expected.split(' ').sort())
  })

  it('have the same keys and placeholders in each language', () => {
    const japanese = flatTexts('ja', 'clauses')
    for (const language of ['en', 'zh-CN', 'th', 'vi']) {
      const texts = flatTexts(language, 'clauses')
      expect([...texts.keys()].sort(), language).toEqual([...japanese.keys()].sort())
      for (const [key, text] of texts) {
        expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(japanese.get(key) ?? ''))
        expect(text.trim(), `${language} ${key}`).not.toBe('')
      }
    }
  })

  it('have a text for every heading, paragraph and note, and no text without one', () => {
    const used = clauseHeads.flatMap(({ id, paragraphs, notes }) => [
      `clauses.${id}.heading`,
      ...paragraphs.map(({ key }) => `clauses.${id}.${key}`),
      ...notes.map(({ key }) => `clauses.${id}.notes.${key}`),
    ])
    const written = [...flatTexts('ja', 'clauses').keys()].filter((key) => key.startsWith('clauses.'))
    expect(used.sort()).toEqual(written.sort())
  })

  it('cite what a note or a rule rests on in each language, and no citation without one', () => {
    const cited = new Set(
      [...clauseHeads.flatMap(({ notes }) => notes), ...lintRuleHeads].flatMap(({ basis }) => basis),
    )
    const prefix = 'names.basis.'
    const written = [...flatTexts('ja', 'clauses').keys()].filter((key) => key.startsWith(prefix))
    expect([...cited].sort()).toEqual(written.map((key) => key.slice(prefix.length)).sort())
  })

  it('cite the same articles in Japanese as in English', () => {
    const japanese = flatTexts('ja', 'clauses')
    for (const [key, text] of flatTexts('en', 'clauses')) {
      if (!key.startsWith('names.basis.')) continue
      const articles = [...text.matchAll(/(?:Arts?\.? |ss?\.|, (?=\d+$)|, (?=\d+\())(\d+)/g)].map(
        ([, number]) => number,
      )
      for (const number of articles) expect(japanese.get(key), key).toContain(`第${number}条`)
    }
  })

  it('leave penalty, non-solicitation and residual knowledge out until the answers ask for them', () => {
    for (const jurisdiction of jurisdictions) {
      const answers = defaultAnswers(jurisdiction)
      const ids = selectClauses(answers, jurisdiction).map((clause) => clause.id)
      expect(ids).toEqual(clauseIds.filter((id) => !optional.includes(id)))
      const asked = {
        ...answers,
        liquidatedDamages: { present: true },
        nonSolicitation: { present: true },
        residualKnowledge: { present: true },
      }
      expect(selectClauses(asked, jurisdiction).map((clause) => clause.id)).toEqual(clauseIds)
    }
  })

  it('number what stands, item by item, and close the gap of a clause that is off', () => {
    const clauses = selectClauses({ ...defaultAnswers('TH'), clausesOff: ['C-LIST'] }, 'TH')
    expect(clauses.map((clause) => clause.number)).toEqual(clauses.map((_, index) => index + 1))
    const exclusions = clauses.find((clause) => clause.id === 'C-EXC')
    expect(exclusions?.paragraphs.map(({ label }) => label)).toEqual([
      '6.1',
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '6.2',
    ])
  })

  it('say of each source where it is', () => {
    const named = [...clauseHeads.flatMap(({ notes }) => notes), ...lintRuleHeads].flatMap(
      (each) => each.sources,
    )
    for (const source of named) expect(Object.keys(sources.sources)).toContain(source)
  })
})

describe('the interview', () => {
  const questions = ndaInterview.flatMap((group) => group.questions)

  it('asks only for answers that may be given', () => {
    for (const { id } of questions) {
      const [key = '', part] = id.split('.')
      const patch = { [key]: part === undefined ? null : { [part]: null } }
      expect(answersPatch.safeParse(patch).success, id).toBe(true)
    }
  })

  it('asks for every answer', () => {
    const asked = new Set(questions.map(({ id }) => id.split('.')[0]))
    expect([...asked].sort()).toEqual(Object.keys(answersPatch.shape).sort())
  })

  it('has a label for every question, group, unit and option in Japanese and English', () => {
    for (const language of ['ja', 'en']) {
      const keys = new Set(flatTexts(language, 'drafting').keys())
      for (const { id } of ndaInterview) expect(keys).toContain(`interview.groups.${id}`)
      for (const { label, unit, list, options } of questions) {
        expect(keys).toContain(`interview.${label}`)
        if (unit) expect(keys).toContain(`interview.units.${unit}`)
        for (const option of options ?? []) expect(keys).toContain(`interview.options.${list}.${option}`)
      }
    }
  })
})

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
}
