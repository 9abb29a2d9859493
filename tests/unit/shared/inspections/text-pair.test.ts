import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changePair, emptyPair, openSides } from '../../../../shared/inspections/text-pair.ts'

const bothWritten = changePair(emptyPair, { ja: '扉に鍵がない。', local: 'ประตูไม่มีกุญแจ' })
const bothChecked = changePair(bothWritten, { states: { ja: 'checked', local: 'confirmed' } })

describe('a text pair', () => {
  it('begins as a draft on each side that is written', () => {
    expect(changePair(emptyPair, { ja: '扉' }).states).toEqual({ ja: 'draft', local: null })
    expect(bothWritten.states).toEqual({ ja: 'draft', local: 'draft' })
  })

  it('marks the other side stale when one is edited, whatever it was worth', () => {
    expect(changePair(bothWritten, { ja: '窓' }).states).toEqual({ ja: 'draft', local: 'stale' })
    expect(changePair(bothChecked, { local: 'หน้าต่าง' }).states).toEqual({ ja: 'stale', local: 'draft' })
    expect(changePair(bothChecked, { ja: null }).states).toEqual({ ja: null, local: 'stale' })
  })

  it('marks nothing when both sides change together or nothing changes', () => {
    expect(changePair(bothChecked, { ja: '窓', local: 'หน้าต่าง' }).states).toEqual({
      ja: 'draft',
      local: 'draft',
    })
    expect(changePair(bothChecked, { ja: bothChecked.ja })).toEqual(bothChecked)
    expect(changePair(bothChecked, {})).toEqual(bothChecked)
  })

  it('lets a side that was empty or stale catch up without making the other stale', () => {
    const filled = changePair(changePair(emptyPair, { ja: '扉' }), { local: 'ประตู' })
    expect(filled.states).toEqual({ ja: 'draft', local: 'draft' })
    const stale = changePair(bothChecked, { ja: '窓' })
    expect(changePair(stale, { local: 'หน้าต่าง' }).states).toEqual({ ja: 'draft', local: 'draft' })
  })

  it('counts the edits of one run as one catching up, and a later run as an edit', () => {
    const first = changePair(changePair(emptyPair, { ja: '扉' }), { local: 'ปร', run: 'a' })
    const second = changePair(first, { local: 'ประตู', run: 'a' })
    expect(second.states).toEqual({ ja: 'draft', local: 'draft' })
    expect(changePair(second, { local: 'ประตูหน้า', run: 'b' }).states.ja).toBe('stale')
    expect(changePair(second, { local: 'ประตูหน้า' }).states.ja).toBe('stale')
    const checked = changePair(second, { states: { ja: 'checked' } })
    expect(changePair(checked, { local: 'ประตูหลัง', run: 'a' }).states.ja).toBe('stale')
  })

  it('gives no state to an empty side', () => {
    const set = changePair(changePair(emptyPair, { ja: '扉' }), {
      states: { ja: 'checked', local: 'confirmed' },
    })
    expect(set.states).toEqual({ ja: 'checked', local: null })
    expect(changePair(bothChecked, { local: '' }).states.local).toBeNull()
  })

  it('is open until every side of it is there and checked', () => {
    expect(openSides(emptyPair, 'th')).toEqual([])
    expect(openSides(changePair(emptyPair, { ja: '扉', states: { ja: 'checked' } }), 'th')).toEqual(['local'])
    expect(openSides(changePair(emptyPair, { ja: '扉', states: { ja: 'checked' } }), 'ja')).toEqual([])
    expect(openSides(bothChecked, 'th')).toEqual([])
    expect(openSides(changePair(bothChecked, { ja: '窓' }), 'th')).toEqual(['ja', 'local'])
  })

  it('never leaves a side both newer than the other and unmarked', () => {
    const text = fc.constantFrom('a', 'b', 'c', '')
    const edit = fc.record({ side: fc.constantFrom('ja' as const, 'local' as const), text })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let pair = bothChecked
        for (const { side, text: written } of edits) {
          const before = pair
          pair = changePair(pair, { [side]: written })
          const other = side === 'ja' ? 'local' : 'ja'
          const isChanged = pair[side] !== before[side]
          const wasBehind = before[side] === null || before.states[side] === 'stale'
          if (isChanged && !wasBehind && pair[other] !== null && pair.states[other] !== 'stale') return false
          if (
            ['ja', 'local'].some(
              (each) => (pair[each as 'ja'] === null) !== (pair.states[each as 'ja'] === null),
            )
          )
            return false
        }
        return true
      }),
    )
  })
})
