import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../shared/inspections/contract.ts'
import { levelOf, scoreInspection } from '../../../../shared/inspections/score.ts'

const item = (id: string, more: object = {}) => ({
  id,
  type: 'check' as const,
  siteKind: 'both' as const,
  zoneKinds: [] as string[],
  objective: 'O1',
  group: 'IV',
  addressee: 'E',
  requirement: 'S',
  ...more,
})

const items = [
  item('A'),
  item('B', { objective: 'O2', addressee: 'P' }),
  item('C', { zoneKinds: ['line'] }),
  item('D', { siteKind: 'office' }),
  item('N', { type: 'integer' }),
]

function score(
  answers: readonly [string, Answer, (string | null)?][],
  asked: (itemId: string) => boolean = () => true,
) {
  return scoreInspection({
    items,
    siteKind: 'factory',
    zones: [
      { id: 'z1', kind: 'line' },
      { id: 'z2', kind: 'line' },
    ],
    findings: answers.map(([itemId, answer, zoneId = null]) => ({ itemId, answer, zoneId })),
    isAsked: (itemId) => asked(itemId),
  })
}

describe('the score of an inspection', () => {
  it('gives one point, a half or none, and leaves out what was not looked at', () => {
    const { overall, level } = score([
      ['A', 'ok'],
      ['B', 'partial'],
    ])
    expect(overall).toEqual({
      key: '',
      percent: 75,
      points: 1.5,
      answered: 2,
      unchecked: 1,
      notApplicable: 0,
    })
    expect(level).toBe('basic')
  })

  it('is not lowered by what does not apply, does not ask for an answer, or is not asked here', () => {
    const { overall } = score([
      ['A', 'ok'],
      ['B', 'na'],
    ])
    expect(overall).toMatchObject({ percent: 100, answered: 1, notApplicable: 1, unchecked: 1 })
    expect(score([['A', 'ok']], (itemId) => itemId !== 'B').overall).toMatchObject({ unchecked: 1 })
  })

  it('counts an item once, with the mean of its zones, and each zone by itself', () => {
    const { overall, zones } = score([
      ['C', 'ok', 'z1'],
      ['C', 'missing', 'z2'],
    ])
    expect(overall).toMatchObject({ percent: 50, answered: 1 })
    expect(zones.map(({ key, percent }) => [key, percent])).toEqual([
      ['', null],
      ['z1', 100],
      ['z2', 0],
    ])
  })

  it('counts an item answered though it is not asked at this kind of site', () => {
    expect(score([['D', 'missing']]).overall).toMatchObject({ percent: 0, answered: 1 })
  })

  it('has no percentage and no level before the first answer', () => {
    expect(score([])).toMatchObject({ overall: { percent: null, unchecked: 3 }, level: null })
  })

  it('stands by objective, addressee, requirement, group and where two of them meet', () => {
    const { objectives, matrix, requirements } = score([
      ['A', 'ok'],
      ['B', 'missing'],
    ])
    expect(objectives.map(({ key, percent }) => [key, percent])).toEqual([
      ['O1', 100],
      ['O2', 0],
    ])
    expect(matrix.map(({ objective, addressee, percent }) => [objective, addressee, percent])).toEqual([
      ['O1', 'E', 100],
      ['O2', 'P', 0],
    ])
    expect(requirements).toHaveLength(1)
  })

  it('is of the middle level from 40 to 75 percent', () => {
    expect([39.9, 40, 75, 75.1].map(levelOf)).toEqual(['none', 'basic', 'basic', 'kept'])
  })
})
