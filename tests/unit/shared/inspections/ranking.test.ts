import { describe, expect, it } from 'vitest'
import type { Finding, ImprovementAction, Severity } from '../../../../shared/inspections/contract.ts'
import { defaultWeights, rankFindings } from '../../../../shared/inspections/ranking.ts'
import { suggestSeverity } from '../../../../shared/inspections/rules.ts'

const action = (more: Partial<ImprovementAction>) =>
  ({ costTier: null, effort: null, isQuickWin: false, isRemoved: false, ...more }) as ImprovementAction

const gap = (id: string, severity: Severity | null, actions: ImprovementAction[] = []) =>
  ({ id, answer: 'missing', severity, actions }) as unknown as Finding

describe('the ranking', () => {
  it('puts the gravest first, then what is cheap, quick and easy', () => {
    const easy = action({ costTier: 'none', effort: 'hours', isQuickWin: true })
    const ranked = rankFindings(
      [
        gap('minor', 'minor', [easy]),
        gap('hard', 'medium', [action({ costTier: 'budget', effort: 'weeks' })]),
        gap('easy', 'medium', [easy]),
        gap('critical', 'critical'),
      ],
      defaultWeights,
    )
    expect(ranked.map(({ findingId, rank }) => [findingId, rank])).toEqual([
      ['critical', 1],
      ['easy', 2],
      ['hard', 3],
      ['minor', 4],
    ])
  })

  it('explains itself: the parts of a finding sum to its points', () => {
    const [first] = rankFindings(
      [gap('a', 'medium', [action({ costTier: 'low', effort: 'days', isQuickWin: true })])],
      defaultWeights,
    )
    expect(first?.parts).toEqual([
      { kind: 'severity', key: 'medium', points: 60 },
      { kind: 'cost', key: 'low', points: 8 },
      { kind: 'effort', key: 'days', points: 5 },
      { kind: 'quickWin', key: 'quickWin', points: 5 },
    ])
    expect(first?.points).toBe(78)
  })

  it('leaves out what is no gap, looks past removed actions, and keeps the order of equals', () => {
    const ok = { ...gap('ok', null), answer: 'ok' } as Finding
    const removed = gap('b', 'minor', [action({ costTier: 'none', isRemoved: true })])
    const ranked = rankFindings([ok, gap('a', 'minor'), removed], defaultWeights)
    expect(ranked.map(({ findingId, points }) => [findingId, points])).toEqual([
      ['a', 20],
      ['b', 20],
    ])
  })
})

describe('the suggested severity', () => {
  it('is the worse of the level that is touched and the answer', () => {
    expect(suggestSeverity('strictly-confidential', 'missing')).toBe('critical')
    expect(suggestSeverity('strictly-confidential', 'partial')).toBe('medium')
    expect(suggestSeverity('confidential', 'missing')).toBe('medium')
    expect(suggestSeverity('confidential', 'partial')).toBe('minor')
    expect(suggestSeverity('internal', 'missing')).toBe('minor')
    expect(suggestSeverity('strictly-confidential', 'ok')).toBeNull()
    expect(suggestSeverity(null, 'missing')).toBeNull()
  })
})
