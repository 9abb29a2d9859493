import { describe, expect, it } from 'vitest'
import { parseType } from '../../../../../main/inspections/xlsform/types.ts'

describe('the type of a row', () => {
  it.each([
    ['begin group', { kind: 'begin', of: 'group' }],
    ['begin_group', { kind: 'begin', of: 'group' }],
    ['End  Repeat', { kind: 'end', of: 'repeat' }],
    ['text', { kind: 'item', type: 'text' }],
    ['Integer', { kind: 'item', type: 'integer' }],
    ['photo', { kind: 'item', type: 'image' }],
    ['select_one yes_no', { kind: 'select', type: 'select_one', list: 'yes_no', hasOther: false }],
    ['select one 図面', { kind: 'select', type: 'select_one', list: '図面', hasOther: false }],
    ['select_multiple a or_other', { kind: 'select', type: 'select_multiple', list: 'a', hasOther: true }],
    ['select_one', { kind: 'select', type: 'select_one', list: '', hasOther: false }],
    ['start', { kind: 'silent' }],
    ['calculate', { kind: 'silent' }],
    ['dateTime', { kind: 'unsupported' }],
    ['rank cities', { kind: 'unsupported' }],
    ['select_one_from_file cities.csv', { kind: 'unsupported' }],
    ['begin loop over cities', { kind: 'unknown' }],
    ['toString', { kind: 'unknown' }],
    ['text 5', { kind: 'unknown' }],
  ])('%s', (text, expected) => {
    expect(parseType(text)).toEqual(expected)
  })
})
