import { expect, it } from 'vitest'
import { isDialogOpen, isTimerKey } from '../../../../renderer/hours/timer/timer-key.ts'

const press = {
  key: 'F9',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 120,
  defaultPrevented: false,
}

it('is the plain key alone, pressed once', () => {
  expect(isTimerKey(press)).toBe(true)
  for (const other of [
    { key: 'F8' },
    { ctrlKey: true },
    { shiftKey: true },
    { altKey: true },
    { metaKey: true },
    { repeat: true },
    { defaultPrevented: true },
  ])
    expect(isTimerKey({ ...press, ...other })).toBe(false)
})

it('is the input method’s while that composes', () => {
  expect(isTimerKey({ ...press, isComposing: true })).toBe(false)
  expect(isTimerKey({ ...press, keyCode: 229 })).toBe(false)
})

it('is a dialog’s own while one is open', () => {
  const page = (found: Element | null) => ({ querySelector: () => found }) as unknown as Document
  expect(isDialogOpen(page(null))).toBe(false)
  expect(isDialogOpen(page({} as Element))).toBe(true)
})
