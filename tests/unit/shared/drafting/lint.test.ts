import { describe, expect, it } from 'vitest'
import type { Answers, AnswersPatch, Jurisdiction } from '../../../../shared/drafting/answers.ts'
import { draftFacts } from '../../../../shared/drafting/draft-facts.ts'
import { lintDraft, lintRuleHeads } from '../../../../shared/drafting/lint.ts'
import { defaultAnswers, mergeAnswers } from '../../../../shared/drafting/merge-answers.ts'
import { checkRules } from '../../../../shared/drafting/rules/check.ts'
import { flatTexts } from './locales.ts'

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

describe('lintDraft', () => {
  it.each(pairs)('fires $rule on its case and not on the near miss', ({ rule, fires, nearMiss }) => {
    expect(rulesOf(fires)).toContain(rule)
    expect(rulesOf(nearMiss)).not.toContain(rule)
  })

  it('tries every rule', () => {
    const tried = new Set([...pairs.map(({ rule }) => rule), 'L-ALL-10'])
    expect(lintRuleHeads.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })

  it('takes a missing name for an error, a missing date for a tip until somebody signed', () => {
    const dateOf = (answers: AnswersPatch) =>
      hitsOf({ in: 'TH', answers }).find(({ message }) => message === 'date')?.severity
    expect(dateOf({})).toBe('info')
    expect(dateOf({ signed: true })).toBe('error')
    expect(dateOf({ signed: true, signedOn: '2024-09-03' })).toBeUndefined()
    const nameless = lintDraft({ answers: defaultAnswers('TH'), jurisdiction: 'TH', texts: [] })
    expect(nameless.find(({ message }) => message === 'name')?.severity).toBe('error')
    expect(hitsOf({ in: 'TH' }).some(({ message }) => message === 'name')).toBe(false)
  })

  it('finds what the rules of all documents find, and in Thailand a missing word on which text prevails', () => {
    for (const each of pairs.flatMap(({ fires, nearMiss }) => [fires, nearMiss])) {
      const answers = answersOf(each)
      const texts = (each.texts ?? []).map((text) => ({ clauseId: 'C-DAM', side: 'ja' as const, text }))
      const facts = draftFacts(answers, each.in)
      const found = checkRules({
        kind: 'NDA_UNI',
        jurisdiction: each.in,
        ...facts,
        texts,
        today: '2026-11-22',
      })
      const ours = rulesOf(each).filter((id) => id !== 'L-TH-08')
      expect(ours).toEqual(found.map(({ rule }) => rule.id))
    }
  })

  it('keeps the rules of one country out of another', () => {
    expect(rulesOf({ in: 'TH', answers: { markLabels: ['机密'] } })).not.toContain('L-CN-18')
    expect(rulesOf({ in: 'CN', answers: { prevailingLanguage: null } })).not.toContain('L-TH-08')
    expect(rulesOf({ in: 'VN', answers: { ...penalty(20), lawGoverning: 'JP' } })).not.toContain('L-VN-08')
  })

  it('finds nothing but the missing date in a draft with the usual answers', () => {
    for (const jurisdiction of ['CN', 'TH', 'VN'] as const) {
      expect(rulesOf({ in: jurisdiction })).toEqual(['L-ALL-10'])
    }
  })

  it('has a sentence for every rule in Japanese and English', () => {
    for (const language of ['ja', 'en']) {
      const keys = [...flatTexts(language, 'lint').keys()]
      for (const { id } of lintRuleHeads)
        expect(keys.some((key) => key.startsWith(`rules.${id}.`))).toBe(true)
    }
  })

  it('calls a rule approximate exactly where it scans the text', () => {
    const approximate = lintRuleHeads.filter((rule) => rule.isApproximate).map(({ id }) => id)
    expect(approximate).toEqual(['L-ALL-01', 'L-CN-17'])
  })
})

function answersOf(subject: Case): Answers {
  return mergeAnswers(mergeAnswers(defaultAnswers(subject.in), named), subject.answers ?? {})
}

function hitsOf(subject: Case) {
  return lintDraft({ answers: answersOf(subject), jurisdiction: subject.in, texts: subject.texts ?? [] })
}

function rulesOf(subject: Case): string[] {
  return hitsOf(subject).map(({ rule }) => rule.id)
}
