import { expect, it } from 'vitest'
import law from '../../../../../shared/drafting/rules/law.json' with { type: 'json' }
import { type LawParameters, lawAsOf, lawOf } from '../../../../../shared/drafting/rules/law.ts'
import sources from '../../../../../shared/drafting/sources.json' with { type: 'json' }

const all = Object.entries(law.jurisdictions as Readonly<Record<string, LawParameters>>).flatMap(
  ([place, figures]) =>
    Object.entries(figures).map(([name, figure]) => ({ name: `${place}.${name}`, ...figure })),
)

it('every figure of the law has a source unless it comes from memory', () => {
  expect(all.length).toBe(104)
  expect(lawAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  for (const { name, confidence, sources: cited } of all) {
    expect(['sourced', 'memory', 'guidance'], name).toContain(confidence)
    if (confidence !== 'memory') expect(cited.length, name).toBeGreaterThan(0)
    for (const id of cited) expect(sources.sources, name).toHaveProperty(id)
  }
})

it('there is no statutory maximum for a non-compete in Thailand, and a figure that courts upheld', () => {
  expect(lawOf('TH').ncMaxMonths).toMatchObject({ value: null, confidence: 'sourced' })
  expect(lawOf('TH').ncWarnMonths).toMatchObject({ value: 24, confidence: 'guidance' })
})

it('the yardsticks of the countries are those of the sheet', () => {
  const figure = (place: string, name: string) => lawOf(place)[name]?.value
  expect([
    figure('CN', 'ncMaxMonths'),
    figure('CN', 'ncCompDefaultPct'),
    figure('CN', 'deductCapPct'),
  ]).toEqual([24, 30, 20])
  expect([figure('DE', 'ncCompMinPct'), figure('CZ', 'ncMaxMonths'), figure('PL', 'ncCompMinPct')]).toEqual([
    50, 12, 25,
  ])
  expect([figure('VN', 'b2bPenaltyCapPct'), figure('IN', 'workRulesThreshold')]).toEqual([8, 300])
})
