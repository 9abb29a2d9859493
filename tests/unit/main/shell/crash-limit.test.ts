import { expect, test } from 'vitest'
import { createCrashLimit } from '../../../../main/shell/crash-limit.ts'

test('the window comes back after three crashes within a minute, and not after a fourth', () => {
  let now = 0
  const limit = createCrashLimit(() => now)
  const answers = [0, 20_000, 40_000, 59_999].map((at) => {
    now = at
    return limit.mayReload()
  })
  expect(answers).toEqual([true, true, true, false])
})

test('crashes far apart never end it', () => {
  let now = 0
  const limit = createCrashLimit(() => now)
  for (let turn = 0; turn < 10; turn += 1) {
    expect(limit.mayReload()).toBe(true)
    now += 20_001
  }
})
