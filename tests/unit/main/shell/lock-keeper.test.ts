import { expect, test } from 'vitest'
import { createLockKeeper } from '../../../../main/shell/lock-keeper.ts'

function start({ idleMinutes = 10, isBusy = false } = {}) {
  const log: string[] = []
  const world = { now: 0, isUnlocked: true, isBusy, opening: null as Promise<void> | null }
  const keeper = createLockKeeper({
    isUnlocked: () => world.isUnlocked,
    opening: () => world.opening,
    isBusy: () => world.isBusy,
    idleMinutes: () => idleMinutes,
    saveNow: async () => void log.push('save'),
    lock: async () => {
      log.push('lock')
      world.isUnlocked = false
    },
    tell: (reason) => log.push(reason),
    now: () => world.now,
  })
  return { keeper, log, world }
}

const minute = 60_000

test('what is being typed is saved before the lock, and then it is told', async () => {
  const { keeper, log } = start()
  await keeper.lockNow('user')
  expect(log).toEqual(['save', 'lock', 'user'])
})

test('two reasons at once lock once', async () => {
  const { keeper, log } = start()
  await Promise.all([keeper.lockNow('user'), keeper.lockNow('suspend')])
  await keeper.lockNow('user')
  expect(log).toEqual(['save', 'lock', 'user'])
})

test('a suspend during an unlock locks right after it', async () => {
  const { keeper, log, world } = start()
  world.isUnlocked = false
  let end = () => {}
  world.opening = new Promise((resolve) => {
    end = resolve
  })
  const locked = keeper.lockNow('suspend')
  expect(log).toEqual([])
  world.isUnlocked = true
  end()
  await locked
  expect(log).toEqual(['save', 'lock', 'suspend'])
})

test('a suspend during an unlock that fails does nothing', async () => {
  const { keeper, log, world } = start()
  world.isUnlocked = false
  world.opening = Promise.resolve()
  await keeper.lockNow('suspend')
  expect(log).toEqual([])
})

test('it locks after the idle time, counted from the last touch', async () => {
  const { keeper, log, world } = start()
  world.now = 9 * minute
  keeper.noteActivity()
  world.now = 18 * minute
  await keeper.checkIdle()
  expect(log).toEqual([])
  world.now = 19 * minute
  await keeper.checkIdle()
  expect(log).toEqual(['save', 'lock', 'idle'])
})

test('it does not lock in the middle of a long task, nor when told never to', async () => {
  const busy = start({ isBusy: true })
  busy.world.now = 60 * minute
  await busy.keeper.checkIdle()
  busy.world.isBusy = false
  busy.world.now = 65 * minute
  await busy.keeper.checkIdle()
  expect(busy.log).toEqual([])
  const never = start({ idleMinutes: 0 })
  never.world.now = 1000 * minute
  await never.keeper.checkIdle()
  expect(never.log).toEqual([])
})
