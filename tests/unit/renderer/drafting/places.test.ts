import { describe, expect, it } from 'vitest'
import { basesOf, problemsOf, stepState } from '../../../../renderer/drafting/places.ts'
import type { DraftParagraph, DraftRow, SideProblem } from '../../../../shared/drafting/contract.ts'

const paragraph = (key: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  key,
  label: '1.1',
  level: 1,
  ja: '日本語',
  local: 'ไทย',
  edited: [],
  amber: null,
  grounds: null,
  ...more,
})
const row = (clauseId: string, paragraphs: DraftParagraph[]) => ({ clauseId, paragraphs }) as DraftRow
const problem = (clauseId: string, key: string): SideProblem => ({
  clauseId,
  key,
  kind: 'number',
  ja: '3',
  local: '4',
})

describe('the places where a draft is not in step', () => {
  const rows = [
    row('C-A', [paragraph('one'), paragraph('two', { amber: 'local' })]),
    row('C-B', [paragraph('one', { amber: 'ja' })]),
  ]

  it('are counted by rows and stand in the order of the text, each once', () => {
    const problems = [problem('C-B', 'one'), problem('C-B', 'one'), problem('C-A', 'one')]
    expect(stepState({ rows, problems })).toEqual({
      waiting: 2,
      differing: 2,
      places: ['row-C-A-one', 'row-C-A-two', 'row-C-B-one'],
    })
  })

  it('are none where nothing waits and nothing differs', () => {
    expect(stepState({ rows: [row('C-A', [paragraph('one')])], problems: [] }).places).toEqual([])
  })

  it('leave a clause without problems the same list, so that it is not drawn anew', () => {
    expect(problemsOf([problem('C-A', 'one')], 'C-B')).toBe(problemsOf([], 'C-C'))
    expect(problemsOf([problem('C-A', 'one')], 'C-A')).toHaveLength(1)
  })
})

it('what a clause rests on is told once', () => {
  const grounds = {
    basis: { ja: '民法', en: 'Civil Code' },
    confidence: 'sourced',
    isUnconfirmed: false,
  } as const
  expect(basesOf([paragraph('a', { grounds }), paragraph('b', { grounds }), paragraph('c')], 'en')).toEqual([
    'Civil Code',
  ])
})
