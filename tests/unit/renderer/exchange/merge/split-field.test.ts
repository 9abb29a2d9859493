import { expect, test } from 'vitest'
import { differingFields, tellingFields } from '../../../../../renderer/exchange/merge/differing-fields.ts'
import { splitField } from '../../../../../renderer/exchange/merge/split-field.ts'

test('a merged field is taken apart into field, side and detail', () => {
  expect(splitField('minutes')).toEqual({ base: 'minutes', side: null, detail: null })
  expect(splitField('note.local')).toEqual({ base: 'note', side: 'local', detail: null })
  expect(splitField('note.states.ja')).toEqual({ base: 'states', side: 'ja', detail: 'note' })
  expect(splitField('answers.party.address')).toEqual({
    base: 'answers',
    side: null,
    detail: 'party.address',
  })
  expect(splitField('texts.C-01.body')).toEqual({ base: 'texts', side: null, detail: 'C-01.body' })
})

test('only the fields that differ are compared, or all where none does', () => {
  const ours = { start: 1, end: 2, zone: 'x' }
  expect(differingFields({ ours, theirs: { start: 1, end: 3, zone: 'x' } })).toEqual(['end'])
  expect(differingFields({ ours: {}, theirs: ours })).toEqual(['start', 'end', 'zone'])
  expect(differingFields({ ours, theirs: ours })).toEqual(['start', 'end', 'zone'])
})

test('of a new record nothing is told that is empty, or an id without a name', () => {
  const theirs = {
    note: 'x',
    reason: null,
    owner: '',
    siteId: 'b',
    engagementId: 'a',
    minutes: 0,
    isKept: false,
  }
  const names: Record<string, string> = {
    siteId: '第一工場',
    engagementId: '01a2036b-1106-724c-87a5-8586a062fbff',
  }
  expect(tellingFields({ theirs }, (field) => names[field] ?? 'x')).toEqual([
    'note',
    'siteId',
    'minutes',
    'isKept',
  ])
})
