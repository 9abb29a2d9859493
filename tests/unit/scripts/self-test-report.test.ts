import { expect, test } from 'vitest'
import { reportIn } from '../../../scripts/packing/self-test.ts'

test('the report is found among other lines', () => {
  expect(reportIn('a warning\n{"ready":true,"screen":"unlock"}\n')).toEqual({ ready: true, screen: 'unlock' })
})

test.each(['', '{"ready":false,"screen":"unlock"}', '{"ready":true,"screen":""}', 'Segmentation fault'])(
  'an application that says %j has not shown its first screen',
  (output) => expect(() => reportIn(output)).toThrow('no first screen'),
)
