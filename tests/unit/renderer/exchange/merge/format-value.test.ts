import { describe, expect, test } from 'vitest'
import { formatValue, type ValueWords } from '../../../../../renderer/exchange/merge/format-value.ts'

const choices: Record<string, string> = { 'zone kind gate': '門', 'finding answer ok': '実施済み' }
const names: Record<string, string> = { 'expertId a1': '浅野 遥香', 'zoneId ': '拠点全体' }
const fields: Record<string, string> = { menuItem: 'サービスメニュー', minutes: '時間' }

const words: ValueWords = {
  language: 'ja',
  empty: '（空欄）',
  yes: 'はい',
  no: 'いいえ',
  gone: '削除',
  there: '残す',
  choice: (type, field, value) => choices[`${type} ${field} ${value}`],
  name: (field, id) => names[`${field} ${id}`],
  field: (_type, name) => fields[name] ?? name,
}
const say = (type: string, field: string, value: unknown, more: Record<string, unknown> = {}) =>
  formatValue({ type, field, fields: { ...more, [field]: value } }, words)

describe('a merged value', () => {
  test('is said in the words of its kind', () => {
    expect(say('time-entry', 'minutes', 90)).toBe('1:30')
    expect(say('time-entry', 'billable', true)).toBe('はい')
    expect(say('finding', 'answer', 'ok')).toBe('実施済み')
    expect(say('engagement', 'adoptedOn', '2024-07-01')).toBe('2024年7月1日')
    expect(say('engagement', 'fiscalYear', 2024)).toBe('2024')
    expect(say('photo', 'bytes', 40628)).toBe('40,628')
    expect(say('time-entry', 'expertId', 'a1')).toBe('浅野 遥香')
  })

  test('of work is told in the time of its place, whatever a stranger calls a zone', () => {
    const start = '2024-09-03T02:00:00.000Z'
    expect(say('time-entry', 'startInstant', start, { timeZone: 'Asia/Bangkok' })).toContain('9:00')
    expect(say('time-entry', 'startInstant', start, { timeZone: 'Asia/Tokyo' })).toContain('11:00')
    expect(say('', 'label', '2024-09-03T09:00')).toMatch(/2024.*9:00/)
    expect(say('time-entry', 'startInstant', start, { timeZone: 'Nowhere/At_All' })).toContain('2024')
    expect(
      say('time-entry', 'endInstant', start, { timeZone: 'Asia/Tokyo', endTimeZone: 'Asia/Bangkok' }),
    ).toContain('9:00')
  })

  test('that is nothing says so, and a finding without a zone is of the whole site', () => {
    for (const nothing of [null, undefined, '']) expect(say('finding', 'note.ja', nothing)).toBe('（空欄）')
    expect(say('expert', 'languages', [])).toBe('（空欄）')
    expect(say('finding', 'zoneId', null)).toBe('拠点全体')
  })

  test('of a record that one side removed says so', () => {
    expect(say('zone', 'removed', true)).toBe('削除')
    expect(say('zone', 'removed', undefined)).toBe('残す')
  })

  test('that holds others says each of them', () => {
    const lines = [
      { menuItem: 'assessment', minutes: 120 },
      { menuItem: 'drafting', minutes: 360 },
    ]
    expect(say('plan', 'lines', lines)).toBe(
      'サービスメニュー assessment  時間 2:00\nサービスメニュー drafting  時間 6:00',
    )
  })

  test('that nobody foresaw is shown as it is', () => {
    expect(say('future-type', 'newField', '<b>x</b>')).toBe('<b>x</b>')
    expect(say('future-type', 'newField', '2024-99-99T99:99:99Z')).toBe('2024-99-99T99:99:99Z')
    expect(say('future-type', 'newField', { a: { b: [1, null] } })).toBe('a b 1\n（空欄）')
  })
})
