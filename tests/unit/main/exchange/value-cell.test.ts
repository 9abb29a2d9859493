import { expect, test } from 'vitest'
import type { ItemLine } from '../../../../main/exchange/sheets/item-lines.ts'
import { valueContent, valueLook } from '../../../../main/exchange/sheets/value-cell.ts'

const yesNo = [
  { name: 'y', ja: 'はい', local: 'ใช่' },
  { name: 'n', ja: 'いいえ', local: 'ไม่ใช่' },
]

function line(type: string, value: unknown, choices: string | null = null): ItemLine {
  return {
    item: { type, choices },
    checklist: { choiceLists: { yesNo } },
    finding: { value },
  } as unknown as ItemLine
}

test('a number stays a number and a date becomes one that Excel can sort', () => {
  expect(valueContent(line('integer', 12))).toBe(12)
  expect(valueContent(line('date', '2024-10-31'))).toBe(45_596)
  expect(valueLook(line('date', '2024-10-31'))).toEqual({ numFmt: 'yyyy/mm/dd' })
})

test('chosen choices stand in both languages, one that the list lacks by its name', () => {
  expect(valueContent(line('select_one', 'y', 'yesNo'))).toBe('はい\nใช่')
  expect(valueContent(line('select_multiple', ['n', 'gone'], 'yesNo'))).toBe('いいえ\ngone\nไม่ใช่\ngone')
})

test('a text is itself, and without a value the cell is empty', () => {
  expect(valueContent(line('text', '=1+1'))).toBe('=1+1')
  expect(valueContent(line('text', null))).toBeNull()
})
