import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTrue, itemsIn, parseExpression } from '../../../../shared/inspections/expression.ts'

function holds(source: string, values: Record<string, string | number> = {}, self: string | number = '') {
  const parsed = parseExpression(source)
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
  return isTrue(parsed.expression, (itemId) => values[itemId] ?? '', self)
}

describe('an expression', () => {
  it.each([
    ["${PF-02} = 'ok'", { 'PF-02': 'ok' }, true],
    ["${PF-02} != 'na'", {}, true],
    ["${PF-02} != 'na'", { 'PF-02': 'na' }, false],
    ["${a} = 'x' or ${b} = 'y' and ${c} = 'z'", { a: 'x' }, true],
    ["(${a} = 'x' or ${b} = 'y') and ${c} = 'z'", { a: 'x' }, false],
    ["not(${a} = 'x')", { a: 'y' }, true],
    ["selected(${a}, 'wire')", { a: 'mould wire' }, true],
    ["selected(${a}, 'wir')", { a: 'mould wire' }, false],
    ['count-selected(${a}) >= 2', { a: 'mould wire' }, true],
    ['${n} > 9', { n: 10 }, true],
    ['${n} > 9', { n: '10' }, true],
    ['${n} > 9', {}, false],
    ['${n} >= -20.5', { n: -20 }, true],
    ['${n} >= -20.5', { n: -21 }, false],
    ["${d} < '2026-04-01'", { d: '2026-03-31' }, true],
    ['${a}', { a: 'anything' }, true],
    ['${a}', {}, false],
    ['true()', {}, true],
    ['false()', {}, false],
    ['${図面} = "はい"', { 図面: 'はい' }, true],
  ])('reads %s', (source, values, expected) => {
    expect(holds(source, values as Record<string, string>)).toBe(expected)
  })

  it('judges a value of its own by a point', () => {
    expect(holds('. >= 0 and . <= 100', {}, 50)).toBe(true)
    expect(holds('. >= 0 and . <= 100', {}, 101)).toBe(false)
    expect(holds('string-length(.) > 2', {}, '金型図')).toBe(true)
  })

  it.each([
    ['${a} =', 'syntax', 6],
    ["${a = 'x'", 'syntax', 0],
    ["${a} == 'x'", 'syntax', 6],
    ["regex(., 'x')", 'unknown-function', 0],
    ["${a} = 'x' )", 'syntax', 11],
    ['selected(${a})', 'syntax', 13],
    ['', 'syntax', 0],
    [`${'('.repeat(60)}true()${')'.repeat(60)}`, 'too-deep', 51],
  ])('says where %s cannot be read', (source, code, at) => {
    expect(parseExpression(source)).toMatchObject({ ok: false, problem: { code, at } })
  })

  it('names the items it looks at', () => {
    const parsed = parseExpression("${a} = 'x' and not(selected(${b}, 'y'))")
    expect(parsed.ok && itemsIn(parsed.expression)).toEqual(['a', 'b'])
  })

  it('never throws, whatever a stranger wrote', () => {
    const piece = fc.constantFrom(
      '${a}',
      "'x'",
      '(',
      ')',
      '=',
      'and',
      'not',
      'or',
      '.',
      ',',
      '1.5',
      '\u0000',
      '$',
      'selected',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const parsed = parseExpression(pieces.join(' '))
        if (parsed.ok) isTrue(parsed.expression, () => '')
        return true
      }),
    )
  })
})
