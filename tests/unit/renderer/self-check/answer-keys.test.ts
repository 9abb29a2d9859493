import { expect, test } from 'vitest'
import { answerOfKey } from '../../../../renderer/self-check/answer-keys.ts'

test.each([
  ['a', 'KeyA', 'A'],
  ['D', 'KeyD', 'D'],
  ['n', 'KeyN', 'N'],
  ['?', 'Slash', '?'],
  ['？', 'Slash', '?'],
  ['1', 'Digit1', 'A'],
  ['6', 'Numpad6', '?'],
  // A Thai keyboard writes ฟ where a Latin one writes a.
  ['ฟ', 'KeyA', 'A'],
  // A French one writes a where an English one writes q, and & where it writes 1.
  ['a', 'KeyQ', 'A'],
  ['&', 'Digit1', 'A'],
  // A French question mark lies on the key of the comma, a Spanish or German one on a digit's neighbour.
  ['?', 'KeyM', '?'],
])('the key %s at %s answers %s', (key, code, answer) => {
  expect(answerOfKey({ key, code })).toBe(answer)
})

test.each([
  ['e', 'KeyE'],
  ['q', 'KeyA'],
  ['7', 'Digit7'],
  ['Enter', 'Enter'],
  [' ', 'Space'],
  ['Tab', 'Tab'],
])('the key %s at %s answers nothing', (key, code) => {
  expect(answerOfKey({ key, code })).toBeNull()
})
