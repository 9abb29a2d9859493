import { expect, test } from 'vitest'
import {
  answerAt,
  isSameAnswer,
  patchBetween,
  refusedPaths,
  withAnswer,
} from '../../../../renderer/drafting/answer-paths.ts'

test('an answer is read and changed by the path of its question', () => {
  const answers = withAnswer({ termMonths: 24 }, 'partyReceiving.regNo', '0115552001234')
  expect(answerAt(answers, 'partyReceiving.regNo')).toBe('0115552001234')
  expect(answerAt(answers, 'termMonths')).toBe(24)
  expect(answerAt(answers, 'purpose.ja')).toBeUndefined()
})

test('the patch holds what changed alone and clears what was emptied', () => {
  const stored = { termMonths: 24, returnDays: 14, purpose: { ja: '試作', local: 'ต้นแบบ' } }
  const shown = { termMonths: 36, returnDays: 14, purpose: { ja: '試作', local: '' } }
  expect(patchBetween(stored, shown)).toEqual({ termMonths: 36, purpose: { ja: '試作', local: null } })
  expect(patchBetween(stored, { ...stored, termMonths: null as never })).toEqual({ termMonths: null })
})

test('a space at the end is no change, as storing trims it', () => {
  expect(patchBetween({ purpose: { ja: '試作' } }, { purpose: { ja: '試作 ' } })).toEqual({})
  expect(isSameAnswer({ ja: 'a', local: null }, { ja: 'a ' })).toBe(true)
})

test('an answer that the contract refuses is named and does not hold the others back', () => {
  const shown = { termMonths: 0, liquidatedDamages: { currency: 'TH' }, returnDays: 30 }
  expect(patchBetween({}, shown)).toEqual({ returnDays: 30 })
  expect([...refusedPaths(shown)].sort()).toEqual(['liquidatedDamages.currency', 'termMonths'])
})

test('an emptied list is stored as an empty list', () => {
  expect(patchBetween({ markLabels: ['秘'] }, { markLabels: [] })).toEqual({ markLabels: [] })
})
