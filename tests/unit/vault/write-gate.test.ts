import { expect, test } from 'vitest'
import { createWriteGate } from '../../../main/vault/write-gate.ts'

test('writes wait while the gate is closed, and two who close it take turns', async () => {
  const gate = createWriteGate()
  await gate.wait()
  const events: string[] = []
  const open = await gate.pause()
  const write = gate.wait().then(() => events.push('write'))
  const second = gate.pause().then((release) => {
    events.push('second pause')
    release()
  })
  await new Promise(setImmediate)
  expect(events).toEqual([])
  open()
  await Promise.all([write, second])
  expect(events.sort()).toEqual(['second pause', 'write'])
  await gate.wait()
})
