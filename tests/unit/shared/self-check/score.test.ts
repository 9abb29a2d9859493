import { describe, expect, test } from 'vitest'
import {
  type AnswersById,
  blocks,
  hintsOf,
  openQuestions,
  questions,
  type SelfCheckAnswer,
  scoreSelfCheck,
} from '../../../../shared/self-check/index.ts'

const given = (answers: Readonly<Record<string, SelfCheckAnswer>>): AnswersById =>
  new Map(Object.entries(answers))
const all = (answer: SelfCheckAnswer): AnswersById => new Map(questions.map(({ id }) => [id, answer]))

test('the sheet has 30 questions in eight blocks, each question in a block of the sheet', () => {
  expect(questions.map(({ id }) => id)).toEqual(
    Array.from({ length: 30 }, (_, index) => `SC-${String(index + 1).padStart(2, '0')}`),
  )
  expect([...new Set(questions.map(({ block }) => block))]).toEqual(blocks)
  expect(questions.every(({ items }) => items.length > 0)).toBe(true)
})

describe('the score of a self-check', () => {
  test('is points out of three for each answer that counts', () => {
    const { overall, blocks: lines } = scoreSelfCheck(given({ 'SC-01': 'A', 'SC-02': 'B', 'SC-06': 'C' }))
    expect(overall).toMatchObject({ points: 6, answered: 3, open: 27, percent: 66.7 })
    expect(lines[0]).toMatchObject({ key: 'organisation', points: 5, answered: 2, open: 3, percent: 83.3 })
    expect(lines[1]).toMatchObject({ key: 'inventory', points: 1, answered: 1, percent: 33.3 })
  })

  test('is not lowered by what does not apply or is open, and lowered by what nobody knows', () => {
    const { overall } = scoreSelfCheck(given({ 'SC-01': 'A', 'SC-02': 'N', 'SC-03': '?' }))
    expect(overall).toMatchObject({ answered: 2, unknown: 1, notApplicable: 1, open: 27, percent: 50 })
  })

  test('is none where nothing counts', () => {
    expect(scoreSelfCheck(new Map())).toMatchObject({ level: null, overall: { percent: null, open: 30 } })
    expect(scoreSelfCheck(all('N'))).toMatchObject({ level: null, overall: { percent: null, open: 0 } })
    expect(scoreSelfCheck(given({ 'SC-01': 'A' })).blocks[7]?.percent).toBeNull()
  })

  test('reaches the levels of the programme below 40, up to 75 and above', () => {
    // 2 of 5 answers full: 40 %; 3 of 4: 75 %.
    const share = (full: number, of: number) =>
      scoreSelfCheck(new Map(questions.slice(0, of).map(({ id }, at) => [id, at < full ? 'A' : 'D']))).level
    expect(share(1, 3)).toBe('none')
    expect(share(2, 5)).toBe('basic')
    expect(share(3, 4)).toBe('basic')
    expect(share(4, 5)).toBe('kept')
    expect(scoreSelfCheck(all('?')).level).toBe('none')
  })
})

describe('early warnings', () => {
  test('name the questions that say so and what helps', () => {
    const hints = hintsOf(
      given({ 'SC-06': 'D', 'SC-21': 'C', 'SC-26': 'A', 'SC-13': 'D', 'SC-14': 'C', 'SC-24': 'D' }),
    )
    expect(hints).toEqual([
      { kind: 'listFirst', menuItem: 'assessment', questions: ['SC-06'] },
      { kind: 'menu', menuItem: 'drafting', questions: ['SC-21'] },
      { kind: 'menu', menuItem: 'site-check', questions: ['SC-13', 'SC-14'] },
      { kind: 'leaver', menuItem: null, questions: ['SC-24'] },
    ])
  })

  test('wait for D where the sheet asks for D, and say nothing of what nobody knows', () => {
    expect(hintsOf(given({ 'SC-06': 'C', 'SC-24': 'C', 'SC-23': '?', 'SC-12': 'B' }))).toEqual([])
    expect(openQuestions(given({ 'SC-30': '?', 'SC-02': '?', 'SC-03': 'D' }))).toEqual(['SC-02', 'SC-30'])
  })
})
