import { expect, test } from 'vitest'
import { layOutParked } from '../../../../renderer/inspections/parked/lay-out-parked.ts'
import { valueWords } from '../../../../renderer/inspections/parked/value-words.ts'
import { fieldKeys } from '../../../../renderer/inspections/version/field-keys.ts'
import type { Checklist, FindingMark, Zone } from '../../../../shared/inspections/contract.ts'

const items = [
  { id: 'gate', relevant: null },
  { id: 'key', relevant: "${gate} != 'na'" },
  { id: 'log', relevant: "${key} = 'ok' and ${gate} = 'ok'" },
]

function mark(itemId: string, zoneId: string | null, more: Partial<FindingMark> = {}): FindingMark {
  const id = `${itemId} ${zoneId ?? ''}`.trim()
  return {
    id,
    itemId,
    zoneId,
    answer: 'ok',
    value: null,
    severity: null,
    isKept: false,
    photoCount: 0,
    ...more,
  }
}

function zone(id: string, isRemoved = false): Zone {
  return { id, kind: null, name: { ja: id, local: null }, isRemoved }
}

test('an answer hidden by a condition names the answers the condition goes by', () => {
  const marks = [mark('gate', null, { answer: 'na' }), mark('key', 'hall')]
  const { condition } = layOutParked({ marks, zones: [zone('hall')] }, items)
  expect(condition).toEqual([{ mark: marks[1], hiddenBy: [{ itemId: 'gate', mark: marks[0] }] }])
})

test('an answer that is itself hidden, or missing, is no cause that speaks', () => {
  const marks = [mark('gate', null, { answer: 'na' }), mark('key', null), mark('log', null)]
  const { condition } = layOutParked({ marks, zones: [] }, items)
  expect(condition.find((each) => each.mark.id === 'log')?.hiddenBy).toEqual([
    { itemId: 'key', mark: undefined },
    { itemId: 'gate', mark: marks[0] },
  ])
})

test('answers of removed zones stand with their zone, those without an item apart', () => {
  const marks = [mark('gate', 'hall'), mark('gate', 'yard'), mark('old', 'hall')]
  const layout = layOutParked({ marks, zones: [zone('hall'), zone('yard', true)] }, items)
  expect(layout.zones).toEqual([{ zone: zone('yard', true), marks: [marks[1]] }])
  expect(layout.checklist).toEqual([marks[2]])
  expect(layout.condition).toEqual([])
})

test('a kept answer is listed only while its condition does not hold', () => {
  const kept = mark('key', null, { isKept: true })
  const against = layOutParked({ marks: [mark('gate', null, { answer: 'na' }), kept], zones: [] }, items)
  expect(against.kept.map((each) => each.mark)).toEqual([kept])
  expect(against.condition).toEqual([])
  const along = layOutParked({ marks: [mark('gate', null), kept], zones: [] }, items)
  expect(along.kept).toEqual([])
})

test('chosen names are read by their labels, other values as they are', () => {
  const checklist = {
    items: [{ id: 'locks', choices: 'lock' }],
    choiceLists: { lock: [{ name: 'card', ja: '入館証', local: 'บัตร' }] },
  } as unknown as Pick<Checklist, 'items' | 'choiceLists'>
  expect(valueWords(checklist, 'locks', ['card', 'other'], 'ja')).toBe('入館証 · other')
  expect(valueWords(checklist, 'locks', 'card', 'local')).toBe('บัตร')
  expect(valueWords(checklist, 'lost', 3.5, 'ja')).toBe('3.5')
})

test('changed facts are told in one order, those without a word left out', () => {
  expect(fieldKeys(['siteKind', 'id', 'title'])).toEqual(['title', 'siteKind'])
})
