import { expect, it } from 'vitest'
import { csvLine } from '../../../../../shared/exchange/consolidate/csv.ts'

it('quotes what would end a cell, and leaves numbers as they are', () => {
  expect(csvLine(['a,b', 'say "x"', 'one\ntwo', -5, true, null, ''])).toBe(
    '"a,b","say ""x""","one\ntwo",-5,true,,\r\n',
  )
})

it('lets no text become a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@A1', '\t=1', '＝1', ' =1', '\r\n+1'])
    expect(csvLine([text]).replace(/^"/, '')[0], JSON.stringify(text)).toBe("'")
  expect(csvLine(['a=1', '１＋１'])).toBe('a=1,１＋１\r\n')
})
