import { describe, expect, test } from 'vitest'
import { fixesFor, isOverlapping } from '../../../../shared/hours/overlap.ts'

const span = (from: number, until: number) => ({
  startInstant: `2024-09-03T${String(from).padStart(2, '0')}:00:00.000Z`,
  endInstant: `2024-09-03T${String(until).padStart(2, '0')}:00:00.000Z`,
})
const other = (from: number, until: number, isFixed = false) => ({
  ...span(from, until),
  id: `${from}-${until}`,
  isFixed,
})

describe('the fixes of an overlap', () => {
  const words = (fixes: ReturnType<typeof fixesFor>) => fixes.map(({ fix }) => fix)

  test('spans that only touch do not overlap', () => {
    expect(isOverlapping(span(9, 10), span(10, 11))).toBe(false)
    expect(isOverlapping(span(9, 11), span(10, 12))).toBe(true)
  })

  test('what was settled is not trimmed', () => {
    const morning = other(9, 11, true)
    expect(words(fixesFor(span(10, 12), [morning], [morning]))).toEqual(['shift', 'unbilled', 'keep'])
  })

  test('two that begin together can not be told apart by their begin', () => {
    const morning = other(9, 11)
    expect(words(fixesFor(span(9, 12), [morning], [morning]))).toEqual(['shift', 'unbilled', 'keep'])
  })

  test('the new one is trimmed to the first that it runs into', () => {
    const others = [other(10, 11), other(12, 13)]
    expect(fixesFor(span(9, 14), others, others)[0]).toEqual({
      fix: 'trim-earlier',
      entryId: null,
      endInstant: '2024-09-03T10:00:00.000Z',
    })
  })

  test('a shift passes every entry that it would come to lie on', () => {
    const others = [other(9, 11), other(11, 12), other(13, 14)]
    expect(fixesFor(span(10, 12), [others[0] ?? other(0, 1)], others)).toContainEqual({
      fix: 'shift',
      startInstant: '2024-09-03T14:00:00.000Z',
      endInstant: '2024-09-03T16:00:00.000Z',
    })
  })

  test('a shift by more than half a day is none', () => {
    const others = [other(1, 12), other(12, 22)]
    expect(words(fixesFor(span(2, 4), others, others))).toEqual(['unbilled', 'keep'])
  })
})
