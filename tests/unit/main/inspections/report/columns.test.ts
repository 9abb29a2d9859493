import { describe, expect, test } from 'vitest'
import { createColumn, createColumns } from '../../../../../main/inspections/report/columns.ts'
import type { StatedPair } from '../../../../../shared/inspections/index.ts'

const labels = { marks: { unconfirmed: '未確認' } }
const japanese = createColumn('ja', 'ja', 'ja', labels)
const thai = createColumn('local', 'en', 'th', labels)

function printed(pair: StatedPair, language: 'ja' | 'both' | 'local') {
  const all = language === 'both' ? [japanese, thai] : [language === 'ja' ? japanese : thai]
  const columns = createColumns(all, 'th')
  return {
    lines: all.map((column) =>
      columns
        .pair(pair, column)
        .map(({ text }) => text)
        .join(''),
    ),
    marked: columns.marked(),
  }
}

const settled: StatedPair = {
  ja: '鍵がない',
  local: 'ไม่มีกุญแจ',
  states: { ja: 'checked', local: 'confirmed' },
}

describe('a pair in a report', () => {
  test('has no mark once both sides are settled', () => {
    expect(printed(settled, 'both')).toEqual({ lines: ['鍵がない', 'ไม่มีกุญแจ'], marked: 0 })
  })

  test('is marked where a side is a draft or stale, and only there', () => {
    const stale: StatedPair = { ...settled, states: { ja: 'checked', local: 'stale' } }
    expect(printed(stale, 'both')).toEqual({ lines: ['鍵がない', 'ไม่มีกุญแจ [未確認]'], marked: 1 })
    expect(printed(stale, 'ja')).toEqual({ lines: ['鍵がない'], marked: 0 })
  })

  test('is marked on both sides while one of them is missing', () => {
    const one: StatedPair = { ja: '鍵がない', local: null, states: { ja: 'checked', local: null } }
    expect(printed(one, 'both')).toEqual({ lines: ['鍵がない [未確認]', '– [未確認]'], marked: 2 })
    expect(printed(one, 'ja')).toEqual({ lines: ['鍵がない [未確認]'], marked: 1 })
  })

  test('stands in the other language rather than not at all', () => {
    const one: StatedPair = { ja: '鍵がない', local: null, states: { ja: 'checked', local: null } }
    expect(printed(one, 'local')).toEqual({ lines: ['鍵がない [未確認]'], marked: 1 })
  })

  test('is nothing while nothing was written', () => {
    const none: StatedPair = { ja: null, local: null, states: { ja: null, local: null } }
    expect(printed(none, 'both')).toEqual({ lines: ['', ''], marked: 0 })
  })
})
