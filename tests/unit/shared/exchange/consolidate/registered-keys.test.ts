import { expect, it } from 'vitest'
import { readRegisteredKeys } from '../../../../../shared/exchange/consolidate/registered-keys.ts'

const [one, two] = ['AAAAA-BBBBB-CCCCC-DDDDD', 'EEEEE-FFFFF-GGGGG-22222']

it('reads a list as CSV, with a heading or without, and as JSON', () => {
  const keys = [
    { fingerprint: one, name: '浅野, 遥香' },
    { fingerprint: two, name: '' },
  ]
  expect(readRegisteredKeys(`\ufefffingerprint,name\r\n${one},"浅野, 遥香"\r\n${two}\r\n`)).toEqual(keys)
  expect(readRegisteredKeys(`${one.toLowerCase()};浅野, 遥香\n${two}`)).toEqual(keys)
  expect(readRegisteredKeys(JSON.stringify([{ fingerprint: one, name: '浅野, 遥香' }, two]))).toEqual(keys)
  expect(readRegisteredKeys(JSON.stringify({ keys }))).toEqual(keys)
})

it('refuses a list with a line that is no key', () => {
  for (const text of [`${one},A\nAAAAA-BBBBB,B`, '[1]', '[{"name":"A"}]', '{"keys":3}', '[', 'hello'])
    expect(readRegisteredKeys(text), text).toBeNull()
  expect(readRegisteredKeys('')).toEqual([])
})
