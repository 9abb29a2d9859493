import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../shared/inspections/contract.ts'
import { createAsker, findParked, readConditions } from '../../../../shared/inspections/parked.ts'

const items = [
  { id: 'A', relevant: null },
  { id: 'B', relevant: "${A} != 'na'" },
  { id: 'C', relevant: "${B} = 'ok' or ${B} = 'partial'" },
  { id: 'D', relevant: null },
]
const conditions = readConditions(items)
const none = new Set<string>()

function finding(itemId: string, answer: Answer, zoneId: string | null = null, isKept = false) {
  return { id: `${itemId} ${zoneId ?? ''}`, itemId, zoneId, answer, value: null, isKept }
}

describe('parked answers', () => {
  it('are those whose condition does not hold', () => {
    const found = findParked(conditions, [finding('A', 'na'), finding('B', 'ok')], none)
    expect([...found]).toEqual([['B ', 'condition']])
  })

  it('count again when the condition holds again, or when a person keeps them', () => {
    expect(findParked(conditions, [finding('A', 'ok'), finding('B', 'ok')], none).size).toBe(0)
    expect(findParked(conditions, [finding('A', 'na'), finding('B', 'ok', null, true)], none).size).toBe(0)
  })

  it('do not speak in other conditions', () => {
    const found = findParked(
      conditions,
      [finding('A', 'na'), finding('B', 'ok'), finding('C', 'missing')],
      none,
    )
    expect([...found.keys()]).toEqual(['B ', 'C '])
  })

  it('follow the answer of their own zone before that of the site', () => {
    const found = findParked(
      conditions,
      [
        finding('A', 'na'),
        finding('A', 'ok', 'line'),
        finding('B', 'ok', 'line'),
        finding('B', 'ok', 'gate'),
      ],
      none,
    )
    expect([...found.keys()]).toEqual(['B gate'])
  })

  it('are those of a removed zone and those whose item the checklist lacks', () => {
    const found = findParked(
      conditions,
      [finding('D', 'ok', 'gate'), finding('Z', 'missing'), finding('D', 'ok')],
      new Set(['gate']),
    )
    expect([...found]).toEqual([
      ['D gate', 'zone'],
      ['Z ', 'checklist'],
    ])
  })

  it('end nowhere in conditions that go round in a circle', () => {
    const circle = readConditions([
      { id: 'A', relevant: "${B} = 'ok'" },
      { id: 'B', relevant: "${A} = 'ok'" },
    ])
    expect(() => findParked(circle, [finding('A', 'ok'), finding('B', 'ok')], none)).not.toThrow()
  })

  it('tell the same whether an item is asked or its answer parked', () => {
    const answers = fc.constantFrom<Answer>('ok', 'partial', 'missing', 'na', 'unchecked')
    const place = fc.constantFrom(null, 'line', 'gate')
    const recorded = fc.uniqueArray(
      fc.record({ itemId: fc.constantFrom('A', 'B', 'C', 'D'), zoneId: place, answer: answers }),
      { selector: ({ itemId, zoneId }) => `${itemId} ${zoneId}` },
    )
    fc.assert(
      fc.property(recorded, (list) => {
        const findings = list.map(({ itemId, answer, zoneId }) => finding(itemId, answer, zoneId))
        const parked = findParked(conditions, findings, none)
        const isAsked = createAsker(conditions, findings, none)
        return findings.every(({ id, itemId, zoneId }) => parked.has(id) !== isAsked(itemId, zoneId))
      }),
    )
  })
})
