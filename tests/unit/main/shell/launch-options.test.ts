import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readLaunchOptions } from '../../../../main/shell/launch-options.ts'

test('a vault folder may be named while unpackaged only', () => {
  expect(readLaunchOptions(['.', '--vault', 'x'], false).vaultDir).toBe(resolve('x'))
  expect(readLaunchOptions(['--vault=/a/b'], false).vaultDir).toBe('/a/b')
  expect(readLaunchOptions(['.'], false).vaultDir).toBeNull()
  expect(readLaunchOptions(['--vault', 'x'], true).vaultDir).toBeNull()
})

test('a packaged build refuses every switch that opens a debugger', () => {
  const switches = ['--inspect', '--inspect-brk=1', '--remote-debugging-port=0', '--remote-debugging-pipe']
  expect(readLaunchOptions(switches, true).refusedSwitches).toEqual(switches)
  const spelled = [
    '-remote-debugging-port=0',
    '/REMOTE-DEBUGGING-PORT=0',
    '--log-net-log=x',
    '--enable-logging',
  ]
  expect(readLaunchOptions(spelled, true).refusedSwitches).toEqual(spelled)
  expect(readLaunchOptions(['/home/inspect', '--no-sandbox'], true).refusedSwitches).toEqual([])
  expect(readLaunchOptions(switches, false).refusedSwitches).toEqual([])
  expect(readLaunchOptions(['--self-test'], true)).toMatchObject({ isSelfTest: true, refusedSwitches: [] })
})
