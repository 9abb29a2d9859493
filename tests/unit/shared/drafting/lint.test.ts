import { describe, expect, it } from 'vitest'
import type { Answers, AnswersPatch, Jurisdiction } from '../../../../shared/drafting/answers.ts'
import { namesNoPrevailingText, subjectOf } from '../../../../shared/drafting/lint.ts'
import { defaultAnswers, mergeAnswers } from '../../../../shared/drafting/merge-answers.ts'
import { checkRules } from '../../../../shared/drafting/rules/check.ts'

type Case = { readonly in: Jurisdiction; readonly answers?: AnswersPatch; readonly texts?: readonly string[] }
type Pair = { readonly rule: string; readonly fires: Case; readonly nearMiss: Case }

const named: AnswersPatch = {
  partyDisclosing: { legalNameJa: '彩波精機株式会社' },
  partyReceiving: { legalNameLocal: 'Sample Mould Co., Ltd.' },
}

const consult = '紛争は、双方が誠意をもって協議する。'
const oldArticle = '反不正当竞争法第九条规定的商业秘密'
const penalty = (capPercent: number): AnswersPatch => ({ liquidatedDamages: { present: true, capPercent } })

const pairs: readonly Pair[] = [
  {
    rule: 'L-ALL-01',
    fires: { in: 'TH', answers: { clausesOff: ['C-DISP'] }, texts: [consult] },
    nearMiss: { in: 'TH', texts: [consult] },
  },
  { rule: 'L-ALL-02', fires: { in: 'CN', answers: { clausesOff: ['C-DEF'] } }, nearMiss: { in: 'CN' } },
  {
    rule: 'L-ALL-03',
    fires: { in: 'VN', answers: { confidentialScope: 'all' } },
    nearMiss: { in: 'VN', answers: { confidentialScope: 'listed' } },
  },
  {
    rule: 'L-ALL-04',
    fires: { in: 'TH', answers: { survivalMonths: null, survivalUntilPublic: null } },
    nearMiss: { in: 'TH', answers: { survivalMonths: null } },
  },
  {
    rule: 'L-ALL-05',
    fires: { in: 'TH', answers: { survivalMonths: 24 } },
    nearMiss: { in: 'TH', answers: { survivalMonths: 25 } },
  },
  {
    rule: 'L-ALL-05',
    fires: { in: 'TH', answers: { survivalMonths: 12 } },
    nearMiss: { in: 'TH', answers: { survivalMonths: 12, confidentialCategories: ['business'] } },
  },
  { rule: 'L-ALL-06', fires: { in: 'TH', answers: { clausesOff: ['C-RET'] } }, nearMiss: { in: 'TH' } },
  {
    rule: 'L-ALL-08',
    fires: { in: 'TH', answers: { objectsHandedOver: true, clausesOff: ['C-REV'] } },
    nearMiss: { in: 'TH', answers: { objectsHandedOver: true } },
  },
  { rule: 'L-ALL-09', fires: { in: 'TH', answers: { clausesOff: ['C-WB'] } }, nearMiss: { in: 'TH' } },
  {
    rule: 'L-ALL-12',
    fires: { in: 'TH', answers: { disputeForum: 'court', disputeSeat: 'JP' } },
    nearMiss: { in: 'TH', answers: { disputeForum: 'arbitration', disputeSeat: 'JP' } },
  },
  {
    rule: 'L-CN-15',
    fires: { in: 'CN', answers: { personalData: { used: true, crossBorder: true } } },
    nearMiss: {
      in: 'CN',
      answers: { personalData: { used: true, crossBorder: true, separateConsent: true } },
    },
  },
  {
    rule: 'L-CN-17',
    fires: { in: 'CN', answers: { signedOn: '2025-10-15' }, texts: [oldArticle] },
    nearMiss: { in: 'CN', answers: { signedOn: '2025-10-14' }, texts: [oldArticle] },
  },
  {
    rule: 'L-CN-18',
    fires: { in: 'CN', answers: { markLabels: ['机密'] } },
    nearMiss: { in: 'CN', answers: { markLabels: ['核心商业秘密', '普通商业秘密'] } },
  },
  {
    rule: 'L-TH-08',
    fires: { in: 'TH', answers: { prevailingLanguage: null } },
    nearMiss: { in: 'TH', answers: { prevailingLanguage: 'ja' } },
  },
  {
    rule: 'L-VN-08',
    fires: { in: 'VN', answers: penalty(9) },
    nearMiss: { in: 'VN', answers: penalty(8) },
  },
]

describe('the rules on an agreement', () => {
  it.each(pairs)('fire $rule on its case and not on the near miss', ({ rule, fires, nearMiss }) => {
    expect(rulesOf(fires)).toContain(rule)
    expect(rulesOf(nearMiss)).not.toContain(rule)
  })

  it('take a missing name for an error, a missing date for a tip until somebody signed', () => {
    const l10 = (answers: AnswersPatch) =>
      checkRules(subjectFor({ in: 'TH', answers }))
        .filter(({ rule }) => rule.id === 'L-ALL-10')
        .map(({ severity }) => severity)
    expect(l10({})).toEqual(['info'])
    expect(l10({ signed: true })).toEqual(['error'])
    expect(l10({ signed: true, signedOn: '2024-09-03' })).toEqual([])
    expect(l10({ partyReceiving: null, signedOn: '2024-09-03' })).toEqual(['error'])
  })

  it('keep the rules of one country out of another', () => {
    expect(rulesOf({ in: 'TH', answers: { markLabels: ['机密'] } })).not.toContain('L-CN-18')
    expect(rulesOf({ in: 'CN', answers: { prevailingLanguage: null } })).not.toContain('L-TH-08')
    expect(rulesOf({ in: 'VN', answers: { ...penalty(20), lawGoverning: 'JP' } })).not.toContain('L-VN-08')
  })

  it('find nothing but the missing date in a draft with the usual answers', () => {
    for (const jurisdiction of ['CN', 'TH', 'VN'] as const) {
      expect(rulesOf({ in: jurisdiction })).toEqual(['L-ALL-10'])
    }
  })
})

function answersOf(subject: Case): Answers {
  const usual = defaultAnswers('NDA_UNI', subject.in)
  return mergeAnswers(mergeAnswers(usual, named), subject.answers ?? {})
}

function subjectFor(subject: Case) {
  const texts = (subject.texts ?? []).map((text) => ({ clauseId: 'C-DAM', side: 'ja' as const, text }))
  const draft = { kind: 'NDA_UNI', jurisdiction: subject.in, answers: answersOf(subject) } as const
  return subjectOf(draft, texts, '2026-11-22')
}

function rulesOf(subject: Case): string[] {
  const judged = subjectFor(subject)
  return [
    ...checkRules(judged).map(({ rule }) => rule.id),
    ...(namesNoPrevailingText(judged) ? ['L-TH-08'] : []),
  ]
}
