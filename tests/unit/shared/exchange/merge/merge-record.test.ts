import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../../shared/exchange/canonical.ts'
import { decidePart, mergeRecord } from '../../../../../shared/exchange/merge/merge-record.ts'
import {
  joinSeen,
  type Seen,
  type StampedRecord,
  stampChanges,
} from '../../../../../shared/exchange/merge/stamps.ts'

const base = { type: 'finding', id: 'f1' }

function stamped(fields: StampedRecord['fields'], counter: number, device: string, before?: StampedRecord) {
  return stampChanges(before, { ...base, fields }, { counter, device })
}

describe('mergeRecord', () => {
  const before = stamped({ note: 'a', answer: 'ok', severity: null }, 1, 'A')

  it('takes what one side changed, and keeps what the other did not touch', () => {
    const theirs = stamped({ note: 'b', answer: 'ok', severity: null }, 2, 'B', before)
    const knowledge = { ours: { A: 1 }, theirs: { A: 1, B: 2 } }
    const merged = mergeRecord(before, theirs, knowledge)
    expect(merged.outcome).toBe('theirs')
    expect(merged.record.fields).toEqual({ note: 'b', answer: 'ok', severity: null })
    expect(merged.differences).toMatchObject([{ part: 'note', winner: 'theirs', isConflict: false }])
  })

  it('joins different fields that both changed, without a conflict', () => {
    const ours = stamped({ note: 'a', answer: 'partial', severity: 'minor' }, 2, 'A', before)
    const theirs = stamped({ note: 'b', answer: 'ok', severity: null }, 2, 'B', before)
    const merged = mergeRecord(ours, theirs, { ours: { A: 2 }, theirs: { A: 1, B: 2 } })
    expect(merged.record.fields).toEqual({ note: 'b', answer: 'partial', severity: 'minor' })
    expect(merged.outcome).toBe('both')
    expect(merged.differences.some(({ isConflict }) => isConflict)).toBe(false)
  })

  it('tells of a part that both changed, whose later value stands', () => {
    const ours = stamped({ note: 'ours', answer: 'ok', severity: null }, 2, 'A', before)
    const theirs = stamped({ note: 'theirs', answer: 'ok', severity: null }, 2, 'B', before)
    const merged = mergeRecord(ours, theirs, { ours: { A: 2 }, theirs: { A: 1, B: 2 } })
    expect(merged.differences).toMatchObject([{ part: 'note', winner: 'theirs', isConflict: true }])
    const decided = decidePart(merged.record, ours, 'note', { counter: 3, device: 'A' })
    const again = mergeRecord(theirs, decided, { ours: { B: 2 }, theirs: { A: 3, B: 2 } })
    expect(again.record.fields.note).toBe('ours')
  })

  it('moves answer and severity together', () => {
    const ours = stamped({ note: 'a', answer: 'missing', severity: 'critical' }, 2, 'A', before)
    const theirs = stamped({ note: 'a', answer: 'partial', severity: 'minor' }, 2, 'B', before)
    const merged = mergeRecord(ours, theirs, { ours: { A: 2 }, theirs: { A: 1, B: 2 } })
    expect(merged.record.fields).toMatchObject({ answer: 'partial', severity: 'minor' })
    expect(merged.differences.map(({ part }) => part)).toEqual(['answer'])
  })
})

type Vault = {
  readonly device: string
  counter: number
  seen: Seen
  readonly records: Map<string, StampedRecord>
}
type Act =
  | {
      readonly does: 'write'
      readonly vault: number
      readonly id: number
      readonly field: number
      readonly value: number
    }
  | { readonly does: 'send'; readonly from: number; readonly to: number; readonly keeps: boolean }
  | { readonly does: 'deliver'; readonly which: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    vault: fc.nat(2),
    id: fc.nat(2),
    field: fc.nat(2),
    value: fc.nat(5),
  }),
  fc.record({ does: fc.constant('send' as const), from: fc.nat(2), to: fc.nat(2), keeps: fc.boolean() }),
  fc.record({ does: fc.constant('deliver' as const), which: fc.nat(9) }),
)

const fields = ['note', 'answer', 'severity'] as const

describe('three vaults that send each other what they have', () => {
  it('agree at the end in any order, lose no value in silence, and change nothing by a repetition', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const vaults = ['A', 'B', 'C'].map(
          (device): Vault => ({ device, counter: 0, seen: {}, records: new Map() }),
        )
        const parcels: { to: number; from: Vault }[] = []
        for (const each of acts) play(each, vaults, parcels)
        // Everybody hears everybody, twice over and in two orders.
        for (const order of [vaults, vaults.toReversed(), vaults])
          for (const to of order) for (const from of order) receive(to, copyOf(from))
        const [first, ...others] = vaults.map(contentOf)
        for (const other of others) expect(other).toEqual(first)
        const before = vaults.map(contentOf)
        for (const to of vaults) for (const from of vaults) receive(to, copyOf(from))
        expect(vaults.map(contentOf)).toEqual(before)
      }),
      { numRuns: Number(process.env.KAGIMORI_MERGE_RUNS ?? 500), seed: 42 },
    )
  })
})

function play(each: Act, vaults: readonly Vault[], parcels: { to: number; from: Vault }[]): void {
  const vault = (index: number) => vaults[index] as Vault
  if (each.does === 'write') write(vault(each.vault), each)
  else if (each.does === 'send') {
    parcels.push({ to: each.to, from: copyOf(vault(each.from)) })
    // Duplicated on the way.
    if (each.keeps) parcels.push({ to: each.to, from: copyOf(vault(each.from)) })
  } else {
    const [parcel] = parcels.splice(each.which % Math.max(1, parcels.length), 1)
    if (parcel !== undefined) receive(vault(parcel.to), parcel.from)
  }
}

function write(vault: Vault, { id, field, value }: Extract<Act, { does: 'write' }>): void {
  const key = `r${id}`
  const before = vault.records.get(key)
  const name = fields[field] ?? 'note'
  const now = { type: 'finding', id: key, fields: { ...before?.fields, [name]: value } }
  const stamp = { counter: vault.counter + 1, device: vault.device }
  const after = stampChanges(before, now, stamp)
  if (before !== undefined && canonicalJson(before.fields) === canonicalJson(after.fields)) return
  vault.counter += 1
  vault.seen = joinSeen(vault.seen, { [vault.device]: vault.counter })
  vault.records.set(key, after)
}

function receive(to: Vault, from: Vault): void {
  for (const [key, theirs] of from.records) {
    const ours = to.records.get(key)
    const merged = mergeRecord(ours, theirs, { ours: to.seen, theirs: from.seen })
    for (const { part, fields: names, winner } of merged.differences) {
      const lost = winner === 'ours' ? theirs : ours
      const kept = winner === 'ours' ? ours : theirs
      // What loses is told, and what stands is one of the two.
      expect(lost?.stamps[part]).not.toEqual(kept?.stamps[part])
      for (const name of names) expect(merged.record.fields[name]).toEqual(kept?.fields[name])
    }
    to.records.set(key, merged.record)
  }
  to.counter = Math.max(to.counter, from.counter)
  to.seen = joinSeen(to.seen, from.seen)
}

function copyOf(vault: Vault): Vault {
  return { ...vault, records: new Map(vault.records) }
}

function contentOf({ records }: Vault) {
  return Object.fromEntries(
    [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { fields }]) => [id, fields]),
  )
}
