import { expect, test } from 'vitest'
import { parseDate, todayHere } from '../../../../renderer/ui/parse-date.ts'

test.each(['2024-09-03', '2024/9/3', '20240903', '2024年9月3日', '２０２４－０９－０３', ' 2024.9.3 '])(
  'reads %s as the third of September 2024',
  (typed) => expect(parseDate(typed)).toBe('2024-09-03'),
)

test.each(['9/3', '0903', '9月3日'])('fills the year into %s', (typed) => {
  expect(parseDate(typed, 2024)).toBe('2024-09-03')
  expect(parseDate(typed)).toBeNull()
})

test.each(['', '2024-02-30', '2024-13-01', 'tomorrow', '24-9-3'])('refuses %s', (typed) => {
  expect(parseDate(typed, 2024)).toBeNull()
})

test('tells the date of this device, not of Greenwich', () => {
  expect(todayHere(new Date(2024, 8, 3, 0, 5))).toBe('2024-09-03')
})
