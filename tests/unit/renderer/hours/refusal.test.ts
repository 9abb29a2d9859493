import { expect, test } from 'vitest'
import { refusalOf } from '../../../../renderer/hours/refusal.ts'
import { fail, invalid } from '../../../../shared/result.ts'

test('the cap and the period offer to keep the entry as not billed', () => {
  expect(
    refusalOf(fail('HOURS_CAP_EXCEEDED', { remainingMinutes: 30, minutes: 60, capMinutes: 1380 })),
  ).toEqual({
    kind: 'cap',
    remainingMinutes: 30,
    minutes: 60,
  })
  expect(refusalOf(fail('OUTSIDE_SUPPORT_PERIOD', { firstDay: null, lastDay: '2025-01-31' }))).toEqual({
    kind: 'period',
    firstDay: null,
    lastDay: '2025-01-31',
  })
})

test('a doubtful wall-clock time offers its readings', () => {
  const choices = [
    { localTime: '2024-10-27T02:30', offset: '+02:00' },
    { localTime: '2024-10-27T02:30', offset: '+01:00' },
  ]
  expect(refusalOf(invalid({ path: 'startsAt', reason: 'local-time-twice', choices }))).toEqual({
    kind: 'time-choice',
    problems: [{ side: 'startsAt', reason: 'local-time-twice', choices }],
  })
})

test('what the form has no way out of stays an ordinary failure', () => {
  expect(refusalOf(invalid({ path: 'note', reason: 'too-long' }))).toEqual({ kind: 'other' })
  expect(refusalOf(fail('STEP_NOT_ALLOWED', { reason: 'not-adopted-yet' }))).toEqual({ kind: 'not-adopted' })
})

test('an overlap offers what the ledger offers, and a closed month leads to its closing', () => {
  const fixes = [{ fix: 'unbilled' }, { fix: 'keep' }]
  const entry = { id: 'other' }
  expect(refusalOf(fail('HOURS_OVERLAP', { entry, fixes }))).toEqual({ kind: 'overlap', entry, fixes })
  expect(refusalOf(fail('MONTH_CLOSED', { engagementId: 'e', month: '2024-09' }))).toEqual({
    kind: 'month-closed',
    engagementId: 'e',
    month: '2024-09',
  })
})

test('what this laptop holds is told apart from what is left under the cap', () => {
  const details = { spendableMinutes: 20, remainingMinutes: 300, minutes: 60 }
  expect(refusalOf(fail('NOT_ALLOTTED', details))).toEqual({
    kind: 'allotment',
    spendableMinutes: 20,
    minutes: 60,
  })
})
