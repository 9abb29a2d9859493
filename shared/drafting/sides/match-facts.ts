import type { Fact, ProblemKind, SideProblem } from './problems.ts'

/** Kinds between which a bare figure may stand: `Annex 3` beside 別紙三, `at most 7` beside 7日. */
const looseKinds: ReadonlySet<ProblemKind> = new Set(['numbering', 'period', 'date'])

/** The facts of one side that the other lacks, set against each other where they are of one kind. */
export function matchFacts(ja: readonly Fact[], local: readonly Fact[]): SideProblem[] {
  const [left, right] = withoutPairs(ja, local)
  strike(left, right, (a, b) => !a.isSoft && !b.isSoft && isSame(a, b))
  strike(left, right, (a, b) => a.isSoft !== b.isSoft && isSame(a, b))
  strike(left, right, (a, b) => !(a.isSoft && b.isSoft) && isLooselySame(a, b))
  return [
    ...pairUp(
      left.filter(({ isSoft }) => !isSoft),
      right.filter(({ isSoft }) => !isSoft),
    ),
    ...passingProblems(left, right),
  ]
}

/** Half on one side and a third on the other, monthly and yearly: each alone would be no problem. */
function passingProblems(ja: readonly Fact[], local: readonly Fact[]): SideProblem[] {
  const telling = ({ kind, keys, isSoft, isMention }: Fact) =>
    isSoft && !isMention && (kind === 'period' || keys[0]?.includes('/') === true)
  const [left, right] = [ja.filter(telling), local.filter(telling)]
  strike(left, right, isSame)
  return left.flatMap(({ kind, quote }): SideProblem[] => {
    const partner = right.find((each) => each.kind === kind)
    return partner ? [{ kind, ja: quote, local: partner.quote }] : []
  })
}

/** What is looked at one by one; a paragraph says far less, and a text that says more would hold the window up. */
const mostOpen = 300

/** Both sides without the plain pairs, whatever their number. */
function withoutPairs(ja: readonly Fact[], local: readonly Fact[]): [Fact[], Fact[]] {
  const waiting = new Map<string, Fact[]>()
  const nameOf = ({ kind, keys, isSoft }: Fact) => `${isSoft} ${kind} ${keys.join()}`
  for (const each of local) {
    const name = nameOf(each)
    const same = waiting.get(name)
    if (same) same.push(each)
    else waiting.set(name, [each])
  }
  const paired = new Set<Fact>()
  const left = ja.filter((each) => {
    const partner = each.isSoft ? undefined : waiting.get(nameOf(each))?.pop()
    if (partner) paired.add(partner)
    return partner === undefined
  })
  return [left.slice(0, mostOpen), local.filter((each) => !paired.has(each)).slice(0, mostOpen)]
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
