import { expect, test, vi } from 'vitest'
import { actOf } from '../../../../renderer/inspections/walk/use-inspection-keys.ts'

function press(code: string) {
  const acts = {
    answer: vi.fn(),
    severity: vi.fn(),
    step: vi.fn(),
    nextUnchecked: vi.fn(),
    search: vi.fn(),
  }
  actOf(code)?.(acts)
  return acts
}

test('the digits 1 to 5 answer and 7 to 9 rate, by their place on any keyboard layout', () => {
  expect(press('Digit1').answer).toHaveBeenCalledWith('ok')
  expect(press('Numpad5').answer).toHaveBeenCalledWith('unchecked')
  expect(press('Digit7').severity).toHaveBeenCalledWith('critical')
  expect(press('Digit9').severity).toHaveBeenCalledWith('minor')
})

test('6 and other keys mean nothing', () => {
  expect(actOf('Digit6')).toBeNull()
  expect(actOf('KeyX')).toBeNull()
})

test('arrows step through the items', () => {
  expect(press('ArrowDown').step).toHaveBeenCalledWith(1)
  expect(press('ArrowUp').step).toHaveBeenCalledWith(-1)
})
