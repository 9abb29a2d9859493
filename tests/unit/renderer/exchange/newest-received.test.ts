import { expect, it } from 'vitest'
import { newestReceived } from '../../../../renderer/exchange/newest-received.ts'

it('is the highest received batch in any order, and none while all are packed', () => {
  const packed = { batch: 4, state: 'packed' } as const
  const third = { batch: 3, state: 'received' } as const
  const second = { batch: 2, state: 'received' } as const
  expect(newestReceived([packed, third, second])).toBe(third)
  expect(newestReceived([second, third, packed])).toBe(third)
  expect(newestReceived([packed])).toBeUndefined()
})
