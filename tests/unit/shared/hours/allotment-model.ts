import {
  type Balance,
  entitledMinutes,
  judgeReport,
  leadHeldMinutes,
  type ReportedEntry,
  refuseReturn,
  type StandingEntry,
  unspentMinutes,
} from '../../../../shared/hours/allotment-ledger.ts'

/**
 * Every history of one budget on three laptops, up to a bound: the lead, and two others that hear of each other only
 * through papers. A paper that was written may be delivered at any time, often, or never; a laptop may spend, remove
 * what it spent, give back and report between any two deliveries, and the lead may release. Every amount is a minute.
 */
export type Bounds = {
  readonly cap: number
  readonly issues: number
  readonly entries: number
  readonly returns: number
  readonly releases: number
  /** Histories are followed up to so many states. */
  readonly states: number
}

/** The rules under test; a planted fault replaces one. */
export type Rules = {
  readonly refuseReturn: typeof refuseReturn
  readonly judgeReport: typeof judgeReport
  /** Minutes leave the lead when they are issued, not when it hears of it. */
  readonly leavesAtIssue: boolean
  /** A paper counts once, however often it comes. */
  readonly countsOnce: boolean
}

/** The rules as they are. */
export const rules: Rules = { refuseReturn, judgeReport, leavesAtIssue: true, countsOnce: true }

type Entry = { readonly revision: number; readonly isRemoved: boolean }
type EntryHere = Entry & { readonly isBilled: boolean; readonly isNotAllotted: boolean }

/** All that concerns one of the two others: what it knows, what the lead knows of it, and the papers between them. */
type Side = {
  /** What the lead had released in all when it wrote each allotment. */
  readonly issued: readonly number[]
  readonly accepted: readonly number[]
  readonly given: number
  readonly knownRelease: number
  readonly entries: readonly Entry[]
  readonly reports: readonly string[]
  readonly returned: readonly number[]
  readonly released: number
  readonly releases: number
  readonly entriesHere: readonly EntryHere[]
}

type State = { readonly leadSpent: number; readonly sides: readonly Side[] }

/** What a search found: how many states it saw, and the first history that breaks a promise. */
export type Finding = {
  readonly states: number
  readonly isWhole: boolean
  readonly fault: { readonly promise: string; readonly history: readonly string[] } | null
}

const fresh: Side = {
  issued: [],
  accepted: [],
  given: 0,
  knownRelease: 0,
  entries: [],
  reports: [],
  returned: [],
  released: 0,
  releases: 0,
  entriesHere: [],
}

/** Walks all histories breadth first and answers the first one that breaks a promise. */
export function searchHistories(
  bounds: Bounds,
  by: Rules = rules,
  isWatched: (promise: string) => boolean = () => true,
): Finding {
  const start: State = { leadSpent: 0, sides: [fresh, fresh] }
  const seen = new Map<string, { readonly from: string | null; readonly act: string }>()
  seen.set(keyOf(start), { from: null, act: '' })
  let layer: State[] = [start]
  while (layer.length > 0) {
    const next: State[] = []
    for (const state of layer) {
      for (const [act, after] of successors(state, bounds, by)) {
        const key = keyOf(after)
        if (seen.has(key)) continue
        seen.set(key, { from: keyOf(state), act })
        const promise = brokenPromises(after, bounds, by).find(isWatched)
        if (promise !== undefined)
          return { states: seen.size, isWhole: false, fault: { promise, history: historyOf(seen, key) } }
        if (seen.size >= bounds.states) return { states: seen.size, isWhole: false, fault: null }
        next.push(after)
      }
    }
    layer = next
  }
  return { states: seen.size, isWhole: true, fault: null }
}

function successors(state: State, bounds: Bounds, by: Rules): [string, State][] {
  const found: [string, State][] = []
  const leadLeft = leadHeld(state, bounds, by) - state.leadSpent
  if (leadLeft > 0) found.push(['the lead spends', { ...state, leadSpent: state.leadSpent + 1 }])
  for (const [index, side] of state.sides.entries()) {
    const name = 'BC'[index]
    const step = (act: string, change: Partial<Side>) => {
      const sides = state.sides.with(index, { ...side, ...change })
      found.push([`${act} ${name}`, { ...state, sides }])
    }
    if (leadLeft > 0 && side.issued.length < bounds.issues)
      step('the lead issues to', { issued: [...side.issued, side.released], accepted: [...side.accepted, 0] })
    for (const [id, release] of side.issued.entries()) {
      const times = side.accepted[id] ?? 0
      const isTaken = by.countsOnce ? times < 1 : times < 2
      if (isTaken) {
        const knownRelease = Math.max(side.knownRelease, release)
        step(`allotment ${id} reaches`, { accepted: side.accepted.with(id, times + 1), knownRelease })
      }
    }
    const left = heldThere(side) - spentThere(side)
    if (left > 0 && side.entries.length < bounds.entries)
      step('a minute is spent by', { entries: [...side.entries, { revision: 1, isRemoved: false }] })
    for (const [id, entry] of side.entries.entries()) {
      if (!entry.isRemoved)
        step(`entry ${id} is removed by`, {
          entries: side.entries.with(id, { revision: entry.revision + 1, isRemoved: true }),
        })
    }
    if (left > 0 && side.given < bounds.returns) step('a minute is given back by', { given: side.given + 1 })
    for (let id = 0; id < side.given; id++) {
      const isFresh = by.countsOnce ? !side.returned.includes(id) : side.returned.length < bounds.returns + 1
      if (isFresh && by.refuseReturn(balanceOf(side), 1) === null)
        step(`return ${id} is taken from`, { returned: [...side.returned, id].sort() })
    }
    const report = JSON.stringify(side.entries)
    if (!side.reports.includes(report) && side.entries.length > 0)
      step('a report is written by', { reports: [...side.reports, report].sort() })
    for (const each of side.reports)
      step(`report ${each} is taken from`, { entriesHere: merge(side, each, by) })
    const unspent = unspentMinutes(balanceOf(side))
    if (unspent > 0 && side.releases < bounds.releases)
      step('the lead releases', { released: side.released + unspent, releases: side.releases + 1 })
  }
  return found
}

function merge(side: Side, report: string, by: Rules): readonly EntryHere[] {
  const entries = JSON.parse(report) as Entry[]
  const asReported = ({ revision, isRemoved }: Entry, id: number, billable: boolean): ReportedEntry => ({
    id: String(id),
    revision,
    minutes: 1,
    startInstant: String(id),
    isRemoved,
    billable,
    reversesId: null,
  })
  const standing = side.entriesHere.map(
    (entry, id): StandingEntry => ({
      ...asReported(entry, id, entry.isBilled),
      device: 'sender',
      unbilledReason: entry.isBilled ? null : entry.isNotAllotted ? 'not-allotted' : 'chosen',
      isFixed: false,
    }),
  )
  const reported = entries.map((entry, id) => asReported(entry, id, true))
  const after = [...side.entriesHere]
  for (const { id, isBilled, isNotAllotted } of by.judgeReport(
    'sender',
    entitledMinutes(balanceOf(side)),
    standing,
    reported,
  )) {
    const entry = entries[Number(id)]
    if (entry) after[Number(id)] = { ...entry, isBilled, isNotAllotted }
  }
  return after
}

function brokenPromises(state: State, bounds: Bounds, by: Rules): string[] {
  const { leadSpent, sides } = state
  const held = leadHeld(state, bounds, by)
  const isReleased = sides.some(({ releases }) => releases > 0)
  const spent = sum(sides, spentThere) + leadSpent
  const onTheWay = sum(
    sides,
    (side) =>
      side.accepted.filter((times) => times === 0).length +
      side.given -
      side.returned.length +
      heldThere(side),
  )
  const promises: Record<string, boolean> = {
    'the lead bills no more than the cap': sum(sides, spentHere) + leadSpent <= bounds.cap,
    'all laptops together spend no more than the cap': isReleased || spent <= bounds.cap,
    'the lead spends what it holds': leadSpent <= held,
    'a laptop spends what it holds': sides.every(
      (side) => spentThere(side) <= heldThere(side) + side.knownRelease,
    ),
    'a laptop is billed what it is entitled to': sides.every(
      (side) => spentHere(side) <= entitledMinutes(balanceOf(side)),
    ),
    'no minute appears or vanishes': isReleased || held + onTheWay === bounds.cap,
  }
  return Object.keys(promises).filter((promise) => !promises[promise])
}

function sum(sides: readonly Side[], minutesOf: (side: Side) => number): number {
  return sides.reduce((all, side) => all + minutesOf(side), 0)
}

function leadHeld({ sides }: State, { cap }: Bounds, by: Rules): number {
  return leadHeldMinutes(
    cap,
    sides.map((side) => {
      const balance = balanceOf(side)
      return by.leavesAtIssue
        ? balance
        : { ...balance, allotted: side.accepted.filter((times) => times > 0).length }
    }),
  )
}

function balanceOf(side: Side): Balance {
  const { issued, returned, released } = side
  return { allotted: issued.length, returned: returned.length, released, spent: spentHere(side) }
}

function heldThere({ accepted, given, knownRelease }: Side): number {
  const allotted = accepted.reduce((sum, times) => sum + times, 0)
  return entitledMinutes({ allotted, returned: given, released: knownRelease })
}

function spentThere({ entries }: Side): number {
  return entries.filter(({ isRemoved }) => !isRemoved).length
}

function spentHere({ entriesHere }: Side): number {
  return entriesHere.filter(({ isBilled, isRemoved }) => isBilled && !isRemoved).length
}

/** The two others are alike: a history of one is a history of the other. */
function keyOf({ leadSpent, sides }: State): string {
  return [leadSpent, ...sides.map((side) => JSON.stringify(side)).sort()].join('|')
}

function historyOf(
  seen: ReadonlyMap<string, { readonly from: string | null; readonly act: string }>,
  last: string,
): string[] {
  const acts: string[] = []
  for (let key: string | null = last; key !== null; key = seen.get(key)?.from ?? null)
    acts.unshift(seen.get(key)?.act ?? '')
  return acts.filter(Boolean)
}
