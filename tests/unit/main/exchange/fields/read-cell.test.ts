import { describe, expect, it } from 'vitest'
import {
  readDay,
  readDuration,
  readMoment,
  readName,
  readText,
  sayDay,
  sayDuration,
  sayMoment,
} from '../../../../../main/exchange/fields/read-cell.ts'
import { excelSerial } from '../../../../../main/office/excel-dates.ts'

describe('what a cell says', () => {
  it('is a date, a time or a duration where its number is one', () => {
    expect(sayDay(excelSerial('2024-10-31'))).toBe('2024/10/31')
    expect(sayMoment(excelSerial('2024-09-03T09:20'))).toBe('2024/09/03 09:20')
    expect(sayMoment(excelSerial('2024-09-03T09:20') + 1e-9)).toBe('2024/09/03 09:20')
    expect(sayMoment(0.4375)).toBe('10:30')
    expect(sayDuration(90 / 1440)).toBe('1:30')
  })

  it('stays the number where that is none', () => {
    for (const value of [45_538.5, -1, 1e300, 200_000, 12]) expect(sayDay(value)).toBe(value)
    expect(sayMoment(excelSerial('2024-09-03T09:20') + 20 / 86_400)).toBeTypeOf('number')
    expect(sayDuration(-0.5)).toBe(-0.5)
    expect(sayDay('45538')).toBe('45538')
  })
})

describe('reading a date', () => {
  it('takes the ways in which people write it', () => {
    for (const text of [
      '2024/10/31',
      '2024-10-31',
      '2024.10.31',
      '2024年10月31日',
      '２０２４／１０／３１',
      ' 2024/10/31 ',
    ])
      expect(readDay(text), text).toBe('2024-10-31')
  })

  it('refuses a day that does not exist, one of another era and what is no day', () => {
    for (const text of [
      '2024/02/31',
      '2567/10/31',
      '31/10/2024',
      '10/31',
      '令和6年10月31日',
      '',
      '=TODAY()',
      null,
      45_596,
    ])
      expect(readDay(text), String(text)).toBeUndefined()
  })
})

describe('reading a time', () => {
  it('takes it with and without its date', () => {
    expect(readMoment('9:05')).toEqual({ day: null, time: '09:05' })
    expect(readMoment('2024/09/04 00:30')).toEqual({ day: '2024-09-04', time: '00:30' })
    expect(readMoment('2024-09-04T00:30:00')).toEqual({ day: '2024-09-04', time: '00:30' })
  })

  it('refuses what no clock shows', () => {
    for (const text of ['24:00', '9:60', '9', '9:05:30', '2024/02/31 9:00', 'noon', null])
      expect(readMoment(text), String(text)).toBeUndefined()
  })

  it('takes a duration of a minute and more', () => {
    expect(readDuration('1:30')).toBe(90)
    expect(readDuration('０:20')).toBe(20)
    for (const text of ['0:00', '-1:30', '−0:20', '1.5', '90'])
      expect(readDuration(text), text).toBeUndefined()
  })
})

describe('reading a text', () => {
  it('takes it as it was typed, whatever it begins with', () => {
    for (const text of ['=1+1', '+66 2 123', '-鍵', '@SUM(A1)', '\t鍵\n棚', '髙﨑'])
      expect(readText(text)).toBe(text)
    expect(readText('')).toBeNull()
    expect(readText(null)).toBeNull()
  })

  it('refuses numbers, control characters, errors and what no cell holds', () => {
    for (const value of [5, true, 'a\u0001b', 'a\u007fb', '#REF!', 'x'.repeat(40_000)])
      expect(readText(value)).toBeUndefined()
  })

  it('finds a name only where it is the name of one', () => {
    const sites = [{ name: '第一工場' }, { name: '倉庫' }, { name: '倉庫' }]
    const find = (text: string) => readName(text, sites, ({ name }) => name)
    expect(find('第一工場 ')).toBe(sites[0])
    expect(find('倉庫')).toBeUndefined()
    expect(find('第二工場')).toBeUndefined()
  })
})
