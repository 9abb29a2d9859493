import { expect, test } from 'vitest'
import {
  itemsAt,
  nextUnchecked,
  placeOf,
  step,
  stepStop,
  stopOf,
} from '../../../../renderer/inspections/walk/steps.ts'
import { layOutWalk, type Walk } from '../../../../renderer/inspections/walk/walk.ts'
import type { ChecklistItem, FindingMark, Zone } from '../../../../shared/inspections/contract.ts'
import { readConditions } from '../../../../shared/inspections/parked.ts'

const texts = { title: '', evidence: '', guidance: '', constraintMessage: '' }

function item(id: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id,
    type: 'check',
    group: 'A',
    objective: null,
    addressee: null,
    requirement: null,
    isoControl: null,
    siteKind: 'both',
    zoneKinds: [],
    leakRoutes: [],
    measures: [],
    relevant: null,
    isRequired: false,
    constraint: null,
    default: null,
    choices: null,
    ja: texts,
    local: texts,
    ...more,
  }
}

function zone(id: string, kind: string | null, isRemoved = false): Zone {
  return { id, kind, name: { ja: id, local: null }, isRemoved }
}

function mark(itemId: string, zoneId: string | null, more: Partial<FindingMark> = {}): FindingMark {
  const id = `${itemId} ${zoneId ?? ''}`
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

const items = [
  item('a'),
  item('b', { zoneKinds: ['gate', 'line'] }),
  item('c', { zoneKinds: ['line'] }),
  item('d', { zoneKinds: ['yard'] }),
  item('e', { siteKind: 'office' }),
  item('n', { type: 'note', zoneKinds: ['line'] }),
  item('f', { zoneKinds: ['line'], relevant: "${c} != 'na'" }),
]
const zones = [zone('gate', 'gate'), zone('empty', null), zone('line', 'line'), zone('old', 'gate', true)]

function walkWith(marks: readonly FindingMark[]): Walk {
  return layOutWalk({ zones, marks: [...marks], siteKind: 'factory' }, items, readConditions(items))
}

const idsAt = (walk: Walk) =>
  Object.fromEntries(walk.stops.map((stop) => [stop.zone?.id ?? '', stop.items.map(({ id }) => id).join('')]))

test('each stop has the items of its kind, and the whole site those that no zone of the walk asks for', () => {
  expect(idsAt(walkWith([]))).toEqual({ '': 'ad', gate: 'b', empty: '', line: 'bcnf' })
})

test('an item that was answered in a further zone or at another kind of site stays there', () => {
  const walk = walkWith([mark('c', 'empty'), mark('e', null)])
  expect(idsAt(walk)).toEqual({ '': 'ade', gate: 'b', empty: 'c', line: 'bcnf' })
})

test('progress counts answers, values and photos of pictures, and asks nothing of notes', () => {
  expect(stopOf(walkWith([mark('c', 'line')]), 'line')).toMatchObject({ askedCount: 3, answeredCount: 1 })
  const open = walkWith([mark('c', 'line', { answer: 'unchecked' })])
  expect(open).toMatchObject({ askedCount: 6, answeredCount: 0 })
  const picture = item('p', { type: 'image' })
  const shown = layOutWalk(
    { zones: [], marks: [mark('p', null, { answer: 'unchecked', photoCount: 1 })], siteKind: 'factory' },
    [picture],
    readConditions([picture]),
  )
  expect(shown.answeredCount).toBe(1)
})

test('what a condition or a removed zone parks is told and counts nowhere', () => {
  const walk = walkWith([mark('c', 'line', { answer: 'na' }), mark('f', 'line'), mark('b', 'old')])
  expect([...walk.parked]).toEqual([
    ['b old', 'zone'],
    ['f line', 'condition'],
  ])
  expect(idsAt(walk).line).toBe('bcn')
  expect(walk.removedZones.map(({ id }) => id)).toEqual(['old'])
})

test('steps go through a zone and on into the next, past zones without items', () => {
  const walk = walkWith([])
  expect(step(walk, { itemId: 'd', zoneId: null }, 1, items)).toEqual({ itemId: 'b', zoneId: 'gate' })
  expect(step(walk, { itemId: 'b', zoneId: 'gate' }, 1, items)).toEqual({ itemId: 'b', zoneId: 'line' })
  expect(step(walk, { itemId: 'b', zoneId: 'line' }, -1, items)).toEqual({ itemId: 'b', zoneId: 'gate' })
  expect(step(walk, { itemId: 'b', zoneId: 'gate' }, -1, items)).toEqual({ itemId: 'd', zoneId: null })
  expect(step(walk, { itemId: 'a', zoneId: null }, -1, items)).toBeNull()
  expect(step(walk, { itemId: 'f', zoneId: 'line' }, 1, items)).toBeNull()
  expect(stepStop(walk, 'gate', 1)).toEqual({ itemId: 'b', zoneId: 'line' })
  expect(stepStop(walk, null, -1)).toBeNull()
})

test('an item looked at besides stands at its place in the checklist and leads on from there', () => {
  const walk = walkWith([])
  const besides = itemsAt(stopOf(walk, 'line'), 'd', items)
  expect(besides.map(({ id }) => id).join('')).toBe('bcdnf')
  expect(step(walk, { itemId: 'd', zoneId: 'line' }, 1, items)).toEqual({ itemId: 'n', zoneId: 'line' })
})

test('the next unchecked place is looked for round the walk, never at notes and never where one stands', () => {
  const answered = [mark('a', null), mark('d', null), mark('b', 'gate'), mark('c', 'line'), mark('f', 'line')]
  const walk = walkWith(answered)
  expect(nextUnchecked(walk, { itemId: 'a', zoneId: null })).toEqual({ itemId: 'b', zoneId: 'line' })
  expect(nextUnchecked(walk, { itemId: 'f', zoneId: 'line' })).toEqual({ itemId: 'b', zoneId: 'line' })
  expect(nextUnchecked(walk, { itemId: 'b', zoneId: 'line' })).toBeNull()
  expect(nextUnchecked(walkWith([]), null)).toEqual({ itemId: 'a', zoneId: null })
  expect(nextUnchecked(walkWith([]), { itemId: 'z', zoneId: 'line' })).toEqual({
    itemId: 'b',
    zoneId: 'line',
  })
})

test('an item is opened where one stands if it is asked there, else where the walk has it first', () => {
  const walk = walkWith([])
  expect(placeOf(walk, 'b', 'line').zoneId).toBe('line')
  expect(placeOf(walk, 'b', null).zoneId).toBe('gate')
  expect(placeOf(walk, 'e', 'gate').zoneId).toBe('gate')
})
