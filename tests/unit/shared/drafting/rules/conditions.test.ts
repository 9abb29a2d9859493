import { describe, expect, it } from 'vitest'
import { checkTypes } from '../../../../../shared/drafting/rules/check-types.ts'
import { compile } from '../../../../../shared/drafting/rules/evaluate.ts'
import { lawOf } from '../../../../../shared/drafting/rules/law.ts'
import { parseCondition, RuleSyntaxError } from '../../../../../shared/drafting/rules/parse.ts'
import { type Case, subjectOf } from './rule-cases.ts'

function holds(source: string, each: Partial<Case> = {}): boolean {
  const condition = parseCondition(source)
  checkTypes(condition, lawOf('CN'))
  return compile(condition, lawOf('CN'))(subjectOf({ kind: 'NCA', in: 'CN', ...each }))
}

function refuses(source: string) {
  return () => checkTypes(parseCondition(source), lawOf('CN'))
}

describe('a condition', () => {
  it('binds and before or, and not before and', () => {
    expect(holds('has(C-DEF) or has(C-RET) and has(C-LD)', { has: 'C-DEF' })).toBe(true)
    expect(holds('(has(C-DEF) or has(C-RET)) and has(C-LD)', { has: 'C-DEF' })).toBe(false)
    expect(holds('not has(C-DEF) and has(C-RET)', { has: 'C-RET' })).toBe(true)
    expect(holds('not not has(C-DEF)', { has: 'C-DEF' })).toBe(true)
  })

  it('is false of an answer that is missing, however it compares', () => {
    for (const source of [
      'nc.months > 0',
      'nc.months <= 99',
      'conf.scope != "all"',
      'sign.date < 2030-01-01',
    ])
      expect(holds(source), source).toBe(false)
    expect(holds('nc.roleCategory not in ["other"]')).toBe(false)
    expect(holds('"th" not in lang.texts')).toBe(false)
    expect(holds('nc.compMonthlyAmount < local.minWage', { answers: { 'nc.compMonthlyAmount': 1 } })).toBe(
      false,
    )
  })

  it('tells missing, no and yes apart', () => {
    const told = (value: boolean | null) =>
      [
        'nc.present',
        'nc.present == false',
        'nc.present != true',
        'nc.present is null',
        'nc.present is not null',
      ].map((source) => holds(source, { answers: { 'nc.present': value } }))
    expect(told(true)).toEqual([true, false, false, false, true])
    expect(told(false)).toEqual([false, true, true, false, true])
    expect(told(null)).toEqual([false, false, true, true, false])
  })

  it('reads groups of documents, lists, dates and the parameters of the law', () => {
    expect(holds('doc in B2B+EMP')).toBe(true)
    expect(holds('doc in B2B')).toBe(false)
    expect(holds('"en" in lang.texts', { answers: { 'lang.texts': ['ja', 'en'] } })).toBe(true)
    expect(holds('wr.validUntil < today', { answers: { 'wr.validUntil': '2026-11-21' } })).toBe(true)
    expect(holds('nc.months > law.ncMaxMonths', { answers: { 'nc.months': 25 } })).toBe(true)
    expect(holds('nc.months > law.ncMaxMonths', { answers: { 'nc.months': 24 } })).toBe(false)
    expect(holds('law.governing == "VN"', { answers: { 'law.governing': 'VN' } })).toBe(true)
  })

  it.each([
    '',
    'nc.present and',
    '(nc.present',
    'nc.present)',
    'nc.present nc.months',
    'nc.months >',
    'has C-DEF',
    'nc.months ~ 3',
    '"th" > lang.texts',
  ])('that reads %j is refused', (source) => {
    expect(() => parseCondition(source)).toThrow(RuleSyntaxError)
  })

  it.each([
    'nc.moths > 24',
    'doc in B2C',
    'has(C-NONE)',
    'mentions(nothing)',
    'nc.months',
    'nc.months > "24"',
    'nc.present == 1',
    'conf.scope == "everything"',
    'conf.scope < "all"',
    'lang.texts == "th"',
    '"legal" in conf.categories',
    '"th" in lang.prevails',
    'nc.roleCategory in ["boss"]',
    'nc.months > law.ncMostMonths',
    'nc.months > law.ncRoles',
    'nc.months > law.contractLang',
    'nc.months in law.ncMaxMonths',
    'sign.date > 24',
    'nc.months matches stateSecretWord',
    'mark.labels matches nothing',
    'constructor is null',
  ])('that says %j is refused for its names or types', (source) => {
    expect(refuses(source)).toThrow(RuleSyntaxError)
  })
})
