import { expect, test } from 'vitest'
import { daysLeft } from '../../../../renderer/engagements/days-left.ts'

test('counts the days to the last day of support', () => {
  expect(daysLeft('2025-01-31', '2025-01-01')).toEqual({ kind: 'left', days: 30 })
})

test('the last day is still support', () => {
  expect(daysLeft('2025-01-31', '2025-01-31')).toEqual({ kind: 'last-day' })
  expect(daysLeft('2025-01-31', '2025-02-01')).toEqual({ kind: 'over' })
})

test('says so where the programme gives no last day', () => {
  expect(daysLeft(null, '2025-01-31')).toEqual({ kind: 'unconfirmed' })
})
