import { expect, test } from 'vitest'
import { differingFields } from '../../../../../renderer/exchange/merge/differing-fields.ts'
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
