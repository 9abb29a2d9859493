import type { Fact, ProblemKind, SideProblem } from './problems.ts'

/** Kinds between which a bare figure may stand: `Annex 3` beside 別紙三, `at most 7` beside 7日. */
const looseKinds: ReadonlySet<ProblemKind> = new Set(['numbering', 'period', 'date'])

/** The facts of one side that the other lacks, set against each other where they are of one kind. */
export function matchFacts(ja: readonly Fact[], local: readonly Fact[]): SideProblem[] {
  const left = [...ja]
  const right = [...local]
  strike(left, right, (a, b) => !a.isSoft && !b.isSoft && isSame(a, b))
  strike(left, right, (a, b) => a.isSoft !== b.isSoft && isSame(a, b))
  strike(left, right, (a, b) => !(a.isSoft && b.isSoft) && isLooselySame(a, b))
  return pairUp(
    left.filter(({ isSoft }) => !isSoft),
    right.filter(({ isSoft }) => !isSoft),
  )
}

function strike(left: Fact[], right: Fact[], isMatch: (a: Fact, b: Fact) => boolean): void {
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const partner = right.findIndex((each) => isMatch(left[index] as Fact, each))
    if (partner < 0) continue
    left.splice(index, 1)
    right.splice(partner, 1)
  }
}

function isSame(a: Fact, b: Fact): boolean {
  return a.kind === b.kind && a.keys.some((key) => b.keys.includes(key))
}

function isLooselySame(a: Fact, b: Fact): boolean {
  if (a.figure === null || a.figure !== b.figure) return false
  const isBare = ({ kind, keys, figure }: Fact) => kind === 'number' && keys[0] === figure
  const isYearOfNumber = (one: Fact, other: Fact) => one.kind === 'date' && other.kind === 'numbering'
  return (
    (isBare(a) && looseKinds.has(b.kind)) ||
    (isBare(b) && looseKinds.has(a.kind)) ||
    isYearOfNumber(a, b) ||
    isYearOfNumber(b, a)
  )
}

function pairUp(left: readonly Fact[], right: readonly Fact[]): SideProblem[] {
  const open = [...right]
  const problems = left.map(({ kind, quote }): SideProblem => {
    const partner = open.findIndex((each) => each.kind === kind)
    return { kind, ja: quote, local: partner < 0 ? null : (open.splice(partner, 1)[0]?.quote ?? null) }
  })
  return [...problems, ...open.map(({ kind, quote }): SideProblem => ({ kind, ja: null, local: quote }))]
}
