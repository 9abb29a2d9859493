import { expect, test } from 'vitest'
import { excelSerial, localSerial } from '../../../../main/office/excel-dates.ts'

test('a date is the number Excel has for it, on a machine in any zone', () => {
  expect(excelSerial('2024-09-03')).toBe(45_538)
  expect(excelSerial('2024-09-03T12:00')).toBe(45_538.5)
})

test('an instant is shown as the wall clock of its site', () => {
  expect(localSerial('2024-09-02T18:00:00.000Z', 'Asia/Bangkok')).toBe(excelSerial('2024-09-03T01:00'))
  expect(localSerial('2024-10-27T00:30:00.000Z', 'Europe/Berlin')).toBe(excelSerial('2024-10-27T02:30'))
})
