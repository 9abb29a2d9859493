import { describe, expect, it } from 'vitest'
import {
  assetNumbers,
  categoryOf,
  kindsOfCategory,
  noteLevel,
  secretSince,
} from '../../../../shared/assets/index.ts'
import { exampleKinds, kind } from '../../../../shared/assets/words.ts'

describe('the number of an asset', () => {
  it('has three digits, and more where they are needed', () => {
    const numbers = assetNumbers([
      { id: 'a', number: 1 },
      { id: 'b', number: 1234 },
    ])
    expect([...numbers.values()]).toEqual(['A-001', 'A-1234'])
  })

  it('tells assets of two laptops apart alike, whoever lists them', () => {
    const [early, late, last] = [
      { id: '01a', number: 3 },
      { id: '01b', number: 3 },
      { id: '01c', number: 3 },
    ] as const
    for (const assets of [
      [early, late, last],
      [last, late, early],
    ]) {
      const numbers = assetNumbers(assets)
      expect([early, late, last].map(({ id }) => numbers.get(id))).toEqual(['A-003', 'A-003b', 'A-003c'])
    }
  })

  it('stays one of its own beyond the letters', () => {
    const assets = Array.from({ length: 40 }, (_, index) => ({
      id: String(index).padStart(2, '0'),
      number: 1,
    }))
    const numbers = [...assetNumbers(assets).values()]
    expect(new Set(numbers).size).toBe(40)
    expect(numbers.slice(25, 28)).toEqual(['A-001z', 'A-001-27', 'A-001-28'])
  })
})

describe('the history of levels', () => {
  it('notes a change and nothing else', () => {
    const first = noteLevel([], null, 'confidential', '2024-09-03T01:00:00.000Z')
    expect(first).toEqual([{ level: 'confidential', at: '2024-09-03T01:00:00.000Z' }])
    expect(noteLevel(first, 'confidential', 'confidential', '2024-09-04T01:00:00.000Z')).toBe(first)
  })

  const change = (level: Parameters<typeof noteLevel>[2], at: string) => ({ level, at })

  it.each([
    ['no change', [], null],
    ['a level', [change('internal', 'a')], 'a'],
    ['a rise', [change('internal', 'a'), change('strictly-confidential', 'b')], 'a'],
    ['a break', [change('internal', 'a'), change('open', 'b'), change('confidential', 'c')], 'c'],
    ['an open one', [change('internal', 'a'), change('open', 'b')], null],
    ['one taken away', [change('internal', 'a'), change(null, 'b')], null],
  ] as const)('tells since when it is secret after %s', (_, history, since) => {
    expect(secretSince(history)).toBe(since)
  })
})

describe('the kinds of information', () => {
  it('belong to one category each, the examples of the programme to both alike', () => {
    const all = (['technical', 'business'] as const).flatMap(kindsOfCategory)
    expect(all.toSorted()).toEqual(kind.options.toSorted())
    expect(new Set(all).size).toBe(all.length)
    expect(exampleKinds.filter((each) => categoryOf(each) === 'technical')).toHaveLength(4)
    expect(exampleKinds.filter((each) => categoryOf(each) === 'business')).toHaveLength(4)
  })
})
