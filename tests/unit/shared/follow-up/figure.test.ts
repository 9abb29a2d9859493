import { expect, test } from 'vitest'
import { answeredOf, countOutcomes, type Outcome, outcomeShare } from '../../../../shared/follow-up/index.ts'

test('companies without a result are supported and count for nothing else', () => {
  const counts = countOutcomes(['introduced', null, 'considering', 'none', null])
  expect(counts).toEqual({ supported: 5, introduced: 1, considering: 1, none: 1 })
  expect(answeredOf(counts)).toBe(3)
  expect(outcomeShare(counts)).toBeCloseTo(2 / 3)
})

test('there is no figure without any result', () => {
  expect(outcomeShare(countOutcomes([null, null]))).toBeNull()
  expect(outcomeShare(countOutcomes([]))).toBeNull()
})

// The figures that the programme reported of five years.
test.each([
  [16, 26],
  [20, 29],
  [9, 20],
  [11, 16],
  [8, 15],
])('%i of %i companies are counted as such', (adopted, answered) => {
  const companies = Array.from(
    { length: answered },
    (_, index): Outcome => (index >= adopted ? 'none' : index % 2 === 0 ? 'introduced' : 'considering'),
  )
  const counts = countOutcomes(companies)
  expect(counts.introduced + counts.considering).toBe(adopted)
  expect(outcomeShare(counts)).toBe(adopted / answered)
})
