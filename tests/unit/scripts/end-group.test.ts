import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { endGroup, hasGroups } from '../../../scripts/runtime/end-group.ts'

const sleep = 'setTimeout(() => {}, 60_000)'

test('a child ends with what it started, and once more is no error', async () => {
  const script = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['-e', ${JSON.stringify(sleep)}], { stdio: 'inherit' })
    process.stdout.write('started')
    ${sleep}`
  const child = spawn(process.execPath, ['-e', script], {
    detached: hasGroups,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  endGroup(child)
  // The pipe closes only when the last process that holds it has ended.
  await once(child, 'close')
  expect(() => endGroup(child)).not.toThrow()
})

test('a child that never started is no error', async () => {
  const child = spawn('/nowhere/to/be/found', { detached: hasGroups })
  await once(child, 'error')
  expect(() => endGroup(child)).not.toThrow()
})
