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

test('of three who close the gate, each waits for the one before', async () => {
  const gate = createWriteGate()
  const open = await gate.pause()
  let closedBy = 0
  const pauses = [1, 2].map(async () => {
    const release = await gate.pause()
    closedBy += 1
    const before = closedBy
    await new Promise(setImmediate)
    expect(closedBy).toBe(before)
    release()
  })
  open()
  await Promise.all(pauses)
  expect(closedBy).toBe(2)
})
