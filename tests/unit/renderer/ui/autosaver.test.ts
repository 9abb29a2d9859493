import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosaver, type SaveProgress, saveDelayMs } from '../../../../renderer/ui/autosaver.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start(answer: (value: string) => Promise<Result<unknown>> = async () => ok(true)) {
  const saved: string[] = []
  const states: SaveProgress['kind'][] = []
  const saver = createAutosaver<string>({
    save: (value) => {
      saved.push(value)
      return answer(value)
    },
    onProgress: ({ kind }) => states.push(kind),
    now: () => 0,
  })
  return { saver, saved, states }
}

test('the delay leaves room for the write within 400 ms of the last key', () => {
  expect(saveDelayMs).toBeLessThan(400)
})

test('what is typed in one go is saved once, after the last key', async () => {
  const { saver, saved, states } = start()
  saver.change('a')
  await vi.advanceTimersByTimeAsync(saveDelayMs - 1)
  saver.change('ab')
  await vi.advanceTimersByTimeAsync(saveDelayMs - 1)
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(['ab'])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('nothing is saved while an input method composes, and what it made is saved after', async () => {
  const { saver, saved } = start()
  saver.setComposing(true)
  saver.change('か')
  await vi.advanceTimersByTimeAsync(saveDelayMs * 5)
  expect(saved).toEqual([])
  saver.change('鍵')
  saver.setComposing(false)
  await vi.advanceTimersByTimeAsync(saveDelayMs)
  expect(saved).toEqual(['鍵'])
})

test('a flush saves at once and waits until it is durable, also in the middle of a composition', async () => {
  let finish: (result: Result<unknown>) => void = () => {}
  const { saver, saved } = start(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  saver.setComposing(true)
  saver.change('鍵')
  let isDone = false
  const flushed = saver.flush().then(() => {
    isDone = true
  })
  expect(saved).toEqual(['鍵'])
  await vi.advanceTimersByTimeAsync(0)
  expect(isDone).toBe(false)
  finish(ok(true))
  await flushed
  expect(saver.isPending()).toBe(false)
})

test('a value typed during a save is saved after it, never beside it', async () => {
  const open: ((result: Result<unknown>) => void)[] = []
  const { saver, saved } = start(() => new Promise((resolve) => open.push(resolve)))
  saver.change('1')
  const first = saver.flush()
  saver.change('2')
  saver.change('3')
  const second = saver.flush()
  expect(saved).toEqual(['1'])
  open[0]?.(ok(true))
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['1', '3'])
  open[1]?.(ok(true))
  await Promise.all([first, second])
  expect(saver.isPending()).toBe(false)
})

test('a refused value is told, kept, and tried again at the next flush', async () => {
  let isFull = true
  const { saver, saved, states } = start(async () => (isFull ? fail('DISK_FULL') : ok(true)))
  saver.change('a')
  await saver.flush()
  expect(states.at(-1)).toBe('failed')
  expect(saver.isPending()).toBe(true)
  isFull = false
  await saver.flush()
  expect(saved).toEqual(['a', 'a'])
  expect(states.at(-1)).toBe('saved')
})
