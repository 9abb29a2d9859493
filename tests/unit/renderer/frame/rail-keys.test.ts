import { expect, test } from 'vitest'
import { railKeyOf } from '../../../../renderer/frame/rail-keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false }

test('the modifier with 1 to 4 means a place and with L the lock', () => {
  expect(railKeyOf({ ...none, ctrlKey: true, key: '1' }, false)).toBe(0)
  expect(railKeyOf({ ...none, ctrlKey: true, key: '4' }, false)).toBe(3)
  expect(railKeyOf({ ...none, ctrlKey: true, key: 'L' }, false)).toBe('lock')
  expect(railKeyOf({ ...none, metaKey: true, key: 'l' }, true)).toBe('lock')
})

test('other keys, other modifiers and keys of an input method mean nothing', () => {
  expect(railKeyOf({ ...none, key: '1' }, false)).toBeNull()
  expect(railKeyOf({ ...none, ctrlKey: true, key: '5' }, false)).toBeNull()
  expect(railKeyOf({ ...none, ctrlKey: true, altKey: true, key: '1' }, false)).toBeNull()
  expect(railKeyOf({ ...none, ctrlKey: true, key: '1' }, true)).toBeNull()
  expect(railKeyOf({ ...none, ctrlKey: true, isComposing: true, key: '1' }, false)).toBeNull()
})
