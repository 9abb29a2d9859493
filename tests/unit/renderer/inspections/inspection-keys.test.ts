import { expect, test, vi } from 'vitest'
import {
  actOf,
  answerOf,
  helpKeys,
  type InspectionActs,
  noActs,
} from '../../../../renderer/inspections/walk/inspection-keys.ts'

function press(code: string, shiftKey = false) {
  const acts = {
    answer: vi.fn<InspectionActs['answer']>(),
    severity: vi.fn<InspectionActs['severity']>(),
    level: vi.fn<InspectionActs['level']>(),
    step: vi.fn<InspectionActs['step']>(),
    stepZone: vi.fn<InspectionActs['stepZone']>(),
    nextUnchecked: vi.fn<() => void>(),
    search: vi.fn<() => void>(),
    show: vi.fn<() => void>(),
    write: vi.fn<() => void>(),
    toggleList: vi.fn<() => void>(),
    help: vi.fn<() => void>(),
  } satisfies InspectionActs
  actOf({ code, shiftKey })?.(acts)
  return acts
}

test('the digits 1 to 5 answer and 7 to 9 rate, by their place on any keyboard layout', () => {
  expect(press('Digit1').answer).toHaveBeenCalledWith('ok')
  expect(press('Numpad5').answer).toHaveBeenCalledWith('unchecked')
  expect(press('Digit7').severity).toHaveBeenCalledWith('critical')
  expect(press('Digit9').severity).toHaveBeenCalledWith('minor')
  expect(answerOf('Digit4')).toBe('na')
  expect(answerOf('KeyE')).toBeNull()
})

test('E, R and T set the confidentiality level', () => {
  expect(press('KeyE').level).toHaveBeenCalledWith('strictly-confidential')
  expect(press('KeyT').level).toHaveBeenCalledWith('internal')
})

test('6 and other keys mean nothing', () => {
  for (const code of ['Digit6', 'KeyX', 'Enter', 'Space']) expect(actOf({ code, shiftKey: false })).toBeNull()
})

test('arrows step through the items, and with Shift through the zones', () => {
  expect(press('ArrowDown').step).toHaveBeenCalledWith(1)
  expect(press('ArrowUp').step).toHaveBeenCalledWith(-1)
  expect(press('ArrowDown', true).stepZone).toHaveBeenCalledWith(1)
  expect(press('ArrowUp', true).stepZone).toHaveBeenCalledWith(-1)
})

test('every act has a key, and the help names every act', () => {
  const letters = {
    KeyN: 'nextUnchecked',
    KeyF: 'write',
    KeyC: 'show',
    KeyL: 'toggleList',
    KeyH: 'help',
  } as const
  for (const [code, act] of Object.entries(letters)) {
    expect(press(code)[act], code).toHaveBeenCalledOnce()
  }
  expect(press('Slash').search).toHaveBeenCalledOnce()
  expect(helpKeys.map(({ act }) => act).sort()).toEqual([...Object.keys(noActs), 'leave'].sort())
})
