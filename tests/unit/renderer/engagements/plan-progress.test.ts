import { expect, test } from 'vitest'
import { budgetLevel } from '../../../../renderer/engagements/budget-level.ts'
import { planProgress } from '../../../../renderer/engagements/plan-progress.ts'

test('work on an item that two lines name is counted once, against both', () => {
  const { rows } = planProgress(
    [
      { menuItem: 'employee-training', minutes: 180, times: 1 },
      { menuItem: 'employee-training', minutes: 60, times: 2 },
    ],
    { 'employee-training': 240 },
  )
  expect(rows.map((row) => [row.plannedMinutes, row.actualMinutes, row.leftMinutes])).toEqual([
    [180, 240, 60],
    [120, null, null],
  ])
})

test('work that no line plans stands below, work beyond the plan is negative', () => {
  const { rows, unplanned } = planProgress([{ menuItem: 'review', minutes: 60, times: 1 }], {
    review: 90,
    drafting: 30,
  })
  expect(rows[0]?.leftMinutes).toBe(-30)
  expect(unplanned).toEqual([{ menuItem: 'drafting', actualMinutes: 30 }])
})

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
