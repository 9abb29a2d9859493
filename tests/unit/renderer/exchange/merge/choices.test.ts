import { describe, expect, test } from 'vitest'
import {
  choose,
  decisionsOf,
  partKey,
  removalsIn,
  sideOf,
} from '../../../../../renderer/exchange/merge/choices.ts'
import { groupChanges } from '../../../../../renderer/exchange/merge/group-changes.ts'
import type { MergePreview, Proposal, RecordChange } from '../../../../../shared/exchange/merge-contract.ts'

const part = (name: string, isConflict: boolean, winner: 'ours' | 'theirs' = 'theirs') => ({
  part: name,
  ours: { [name]: 'a' },
  theirs: { [name]: 'b' },
  winner,
  isConflict,
})
const change = (type: string, id: string, more: Partial<RecordChange> = {}): RecordChange => ({
  type,
  id,
  label: id,
  outcome: 'theirs',
  parts: [part('note', false)],
  ...more,
})
const both = change('finding', 'f1', {
  outcome: 'both',
  parts: [part('note.ja', true), part('answer', true, 'ours'), part('reason', false)],
})
const proposal = (id: string, refusal: Proposal['refusal']): Proposal => ({
  id,
  sheet: '支援時間実績',
  cell: 'K5',
  recorded: 'a',
  shown: 'b',
  record: null,
  field: null,
  refusal,
})
const preview = (changes: RecordChange[], proposals: Proposal[] = []) =>
  ({ changes, proposals }) as unknown as MergePreview

describe('choices', () => {
  test('stand as the preview says until a person decides', () => {
    expect(both.parts.map((one) => sideOf(new Map(), both, one))).toEqual(['theirs', 'ours', 'theirs'])
    expect(decisionsOf(preview([both]), new Map(), new Set())).toEqual({})
  })

  test('decide one part alone, and only what differs is handed on', () => {
    const [first] = both.parts
    if (first === undefined) return expect.fail('no part')
    const chosen = choose(new Map(), [both], 'ours', partKey(both, first))
    expect(both.parts.map((one) => sideOf(chosen, both, one))).toEqual(['ours', 'ours', 'theirs'])
    expect(decisionsOf(preview([both]), chosen, new Set())).toEqual({
      parts: [{ type: 'finding', id: 'f1', part: 'note.ja', choose: 'ours' }],
    })
    const back = choose(chosen, [both], 'theirs', partKey(both, first))
    expect(decisionsOf(preview([both]), back, new Set())).toEqual({})
  })

  test('decide all conflicts of a group, and nothing that is no conflict', () => {
    const chosen = choose(new Map(), [both, change('finding', 'f2')], 'theirs')
    expect(decisionsOf(preview([both]), chosen, new Set())).toEqual({
      parts: [{ type: 'finding', id: 'f1', part: 'answer', choose: 'theirs' }],
    })
  })

  test('that keep a record or let it go change how many go', () => {
    const removal = (outcome: RecordChange['outcome'], id: string) =>
      change('zone', id, {
        outcome,
        parts: [{ part: 'removed', ours: {}, theirs: { removed: true }, winner: 'theirs', isConflict: true }],
      })
    const changes = [removal('removed', 'z1'), removal('both', 'z2')]
    const counted = { changes, counts: { removed: 3 } as MergePreview['counts'] }
    expect(removalsIn(counted, new Map())).toBe(3)
    expect(removalsIn(counted, choose(new Map(), changes, 'ours'))).toBe(2)
    expect(removalsIn(counted, choose(new Map(), changes, 'theirs'))).toBe(4)
  })

  test('never accept a proposal that can not be', () => {
    const offered = [proposal('p1', null), proposal('p2', 'changed-since'), proposal('p3', null)]
    expect(decisionsOf(preview([], offered), new Map(), new Set(['p1', 'p2']))).toEqual({
      proposals: ['p1'],
    })
  })
})

test('what wants a decision comes first, in groups and among them', () => {
  const groups = groupChanges([
    change('site', 's1', { outcome: 'new', parts: [] }),
    change('finding', 'f0', { outcome: 'new', parts: [] }),
    change('finding', 'f2'),
    both,
  ])
  expect(groups.map(({ type, changes }) => [type, changes.map(({ id }) => id)])).toEqual([
    ['finding', ['f1', 'f2', 'f0']],
    ['site', ['s1']],
  ])
})
