import { expect, test } from 'vitest'
import { isOfAnotherEra, parseDate, todayHere, writeDate } from '../../../../renderer/ui/parse-date.ts'
import { uiLanguages } from '../../../../shared/languages.ts'

const everywhere = [
  '2024-09-03',
  '2024/9/3',
  '20240903',
  '2024年9月3日',
  '２０２４－０９－０３',
  ' 2024.9.3 ',
  '2567-09-03',
  '3 Sep 2024',
]

test.each(uiLanguages)('reads what is the same everywhere in %s', (language) => {
  for (const typed of everywhere) expect(parseDate(typed, { language }), typed).toBe('2024-09-03')
})

test.each([
  ['en', ['Sep 3, 2024', 'September 3rd, 2024', '3 September 2024', '3-Sep-2024']],
  [
    'th',
    ['3/9/2567', '03/09/2024', '๓/๙/๒๕๖๗', '3 กันยายน 2567', '3 ก.ย. 2567', '3 กันยายน พ.ศ. 2567', '03092567'],
  ],
  ['vi', ['3/9/2024', '03-09-2024', '3 tháng 9, 2024', 'ngày 3 tháng 9 năm 2024', '3/9/24']],
  ['id', ['3/9/2024', '03-09-2024', '3 September 2024', '3 Sept 2024']],
  ['hi', ['3/9/2024', '३/९/२०२४', '3 सितंबर 2024', '3 सित॰ 2024']],
  ['de', ['3.9.2024', '03.09.2024', '3. September 2024', '3. Sept. 2024', '3.9.24', '03092024']],
  ['fr', ['3/9/2024', '03.09.2024', '3 septembre 2024', '3 sept. 2024', '03/09/24']],
])('reads what people write in %s', (language, texts) => {
  for (const typed of texts) expect(parseDate(typed, { language }), typed).toBe('2024-09-03')
})

test('reads the first of a month in French and the months that only their own language knows', () => {
  expect(parseDate('1er août 2024', { language: 'fr' })).toBe('2024-08-01')
  expect(parseDate('5 Agustus 2024', { language: 'id' })).toBe('2024-08-05')
  expect(parseDate('5. März 2024', { language: 'de' })).toBe('2024-03-05')
  expect(parseDate('5 มี.ค. 2567', { language: 'th' })).toBe('2024-03-05')
})

test('English figures count only where day and month can not be mistaken', () => {
  expect(parseDate('13/9/2024', { language: 'en' })).toBe('2024-09-13')
  expect(parseDate('9/13/2024', { language: 'en' })).toBe('2024-09-13')
  expect(parseDate('9/9/2024', { language: 'en' })).toBe('2024-09-09')
  expect(parseDate('3/9/2024', { language: 'en' })).toBeNull()
})

test('two digits of a year are no year in Thai, where they may count either era', () => {
  expect(parseDate('3/9/67', { language: 'th' })).toBeNull()
})

test.each(['9/3', '0903', '9月3日'])('fills the year into %s', (typed) => {
  expect(parseDate(typed, { year: 2024 })).toBe('2024-09-03')
  expect(parseDate(typed)).toBeNull()
})

test.each(['3/9', '3.9.', '0309', '3 กันยายน', '3 Sep'])('fills the year into %s, the day first', (typed) => {
  expect(parseDate(typed, { year: 2024, language: 'th' })).toBe('2024-09-03')
})

test.each(['', '2024-02-30', '2024-13-01', 'tomorrow', '24-9-3', '3', '3 Foo 2024', '3 4 2024', 'May'])(
  'refuses %s in every language',
  (typed) => {
    for (const language of uiLanguages) {
      if (typed === '24-9-3' && ['vi', 'id', 'hi', 'de', 'fr'].includes(language)) continue
      expect(parseDate(typed, { year: 2024, language }), language).toBeNull()
    }
  },
)

test('what a field shows is in the form of the language and is read as the same day', () => {
  const shown = uiLanguages.map((language) => writeDate('2024-09-03', language))
  expect(shown).toEqual([
    '2024-09-03',
    '2024-09-03',
    '2024-09-03',
    '03/09/2567',
    '03/09/2024',
    '03/09/2024',
    '03/09/2024',
    '03.09.2024',
    '03/09/2024',
  ])
  for (const [index, language] of uiLanguages.entries()) {
    expect(parseDate(shown[index] ?? '', { language })).toBe('2024-09-03')
  }
})

test('tells the date of this device, not of Greenwich', () => {
  expect(todayHere(new Date(2024, 8, 3, 0, 5))).toBe('2024-09-03')
})

test('Japanese eras are read where they are sure, and only within their years', () => {
  expect(parseDate('令和6年9月3日')).toBe('2024-09-03')
  expect(parseDate('Ｒ６．９．３')).toBe('2024-09-03')
  expect(parseDate('令和元年5月1日')).toBe('2019-05-01')
  expect(parseDate('平成31年4月30日')).toBe('2019-04-30')
  for (const none of ['令和元年4月30日', '平成31年5月1日', '令和6年13月1日', '昭和64年1月7日'])
    expect(parseDate(none), none).toBeNull()
})

test('a year of another era is told apart from a slip of the pen', () => {
  for (const era of ['昭和64年1月7日', '民國113年9月3日', 'พ.ศ. 67', 'S64.1.7', '2467-9-3'])
    expect(isOfAnotherEra(era), era).toBe(true)
  for (const slip of ['2024-13-40', 'september', '12', '', 'R', '3 sept'])
    expect(isOfAnotherEra(slip), slip).toBe(false)
})
