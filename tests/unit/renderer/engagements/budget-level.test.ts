import { expect, test } from 'vitest'
import { budgetLevel } from '../../../../renderer/engagements/budget-level.ts'

test.each([
  [0, 'calm'],
  [1103, 'calm'],
  [1104, 'warn80'],
  [1242, 'warn90'],
  [1380, 'warn100'],
  [1381, 'over'],
])('%i minutes of 1380 are %s', (billed, level) => expect(budgetLevel(billed, 1380)).toBe(level))

test('without a cap nothing warns', () => {
  expect(budgetLevel(99_999, null)).toBe('calm')
})
