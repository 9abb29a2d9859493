import { expect, test } from 'vitest'
import { forgetKeys } from '../../../../main/work/forget-keys.ts'

test('every data key that a request or an answer carries is overwritten, and nothing else', () => {
  const key = () => new Uint8Array(32).fill(7)
  const request = { dir: '/v', dataKey: key(), key: { dataKey: key() }, content: key() }
  const answer = { ok: true, value: { dataKey: key(), keptAside: null } }
  for (const message of [request, answer, null, 'text', { value: key() }]) forgetKeys(message)
  const zeros = new Uint8Array(32)
  expect([request.dataKey, request.key.dataKey, answer.value.dataKey]).toEqual([zeros, zeros, zeros])
  expect(request.content).toEqual(key())
})
