import type { LibraryLanguage } from '../library/languages.ts'
import { matchFacts } from './match-facts.ts'
import type { SideLanguages, SideProblem } from './problems.ts'
import { readSide } from './read-side.ts'
import { usageOf } from './term-forms.ts'
import { definedTerms, type TermPair, termProblems } from './terms.ts'

/** What the rest of the document says about a text. */
export type SideContext = {
  readonly terms?: readonly TermPair[]
  /** Answered words of each side that are not compared, e.g. an address that has its postcode in one language alone. */
  readonly names?: { readonly ja: readonly string[]; readonly local: readonly string[] }
}

/** A paragraph of a document on both sides. */
export type SidesRow = {
  readonly clauseId: string
  readonly key: string
  readonly label: string
  readonly ja: string
  readonly local: string
}

/** A problem with the paragraph in which it is. */
export type RowProblem = SideProblem & Pick<SidesRow, 'clauseId' | 'key' | 'label'>

/**
 * What one side of a text has and the other lacks: numbering, defined terms, numbers, amounts, dates, periods and
 * places to fill in. Digits of any script, number words, calendars and groupings count as what they come to.
 */
export function compareSides(
  ja: string,
  local: string,
  languages: SideLanguages,
  context: SideContext = {},
): SideProblem[] {
  const { names } = context
  const left = readSide(withoutNames(ja, names?.ja), languages.ja)
  const right = readSide(withoutNames(local, names?.local), languages.local)
  return [
    ...matchFacts(left.facts, right.facts),
    ...termProblems(left, right, languages.local, context.terms ?? definedTerms(left, right)),
  ]
}

// Longest first: an address may contain a name.
function withoutNames(text: string, names: readonly string[] = []): string {
  return [...names]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '\u2042'), text)
}

/** Compares a whole document, with the terms that its own definitions pair; problems in the order of the rows. */
export function compareRows(
  rows: readonly SidesRow[],
  languages: SideLanguages,
  names?: SideContext['names'],
): RowProblem[] {
  const { terms, contested } = learnTerms(rows, languages)
  const context: SideContext = names === undefined ? { terms } : { terms, names }
  return rows.flatMap(({ clauseId, key, label, ja, local }, index) => [
    ...(contested.get(index) ?? []).map((term) => ({ kind: 'term' as const, ...term, clauseId, key, label })),
    ...compareSides(ja, local, languages, context).map((problem) => ({ ...problem, clauseId, key, label })),
  ])
}

/** What the definitions of a document say of its terms. */
export type LearntTerms = {
  readonly terms: readonly TermPair[]
  /** Definitions that contradict one another, by the index of their row. */
  readonly contested: ReadonlyMap<number, readonly TermPair[]>
}

/** The pairs of terms that the definitions of a document set against each other. */
export function learnTerms(rows: readonly SidesRow[], languages: SideLanguages): LearntTerms {
  const defined = rows.flatMap(({ ja, local }, index) =>
    definedTerms(readSide(ja, languages.ja), readSide(local, languages.local)).map((term) => ({
      term,
      index,
    })),
  )
  const terms = new Map<string, TermPair>()
  const contested = new Map<number, TermPair[]>()
  for (const { term, index } of defined) {
    if (defined.every((other) => agree(term, other.term, languages.local))) {
      if (!terms.has(term.ja)) terms.set(term.ja, term)
    } else contested.set(index, [...(contested.get(index) ?? []), term])
  }
  return { terms: [...terms.values()], contested }
}

/** One term has one partner: 受領者 is not the “Recipient” here and the “Discloser” there. */
function agree(one: TermPair, other: TermPair, language: LibraryLanguage): boolean {
  const isSameLocal =
    usageOf(one.local, other.local, language) !== 'none' &&
    usageOf(other.local, one.local, language) !== 'none'
  return (one.ja === other.ja) === isSameLocal
}
