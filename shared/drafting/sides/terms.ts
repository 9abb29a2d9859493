import type { LibraryLanguage } from '../library/languages.ts'
import type { SideProblem } from './problems.ts'
import type { Side } from './read-side.ts'
import type { Quoted } from './read-signs.ts'
import { usageOf } from './term-forms.ts'

/** A defined term 定義語 in both languages, e.g. 受領者 and “Recipient”. */
export type TermPair = { readonly ja: string; readonly local: string }

const definedAfter = /^(?:」|』)?\s*(?:とは|という|といい|と総称|と称|と呼|と定義|とする|をいう)/u
const definedBefore = /(?:以下|以後)[^。]{0,14}$/u

/** The terms that a row defines: 「…」とは, 以下「…」という; in the order in which both sides put them in quotation marks. */
export function definedTerms(ja: Side, local: Side): TermPair[] {
  const right = local.quoted.filter(({ isSoft }) => !isSoft)
  const left = ja.quoted.filter(({ isSoft }) => !isSoft)
  if (left.length !== right.length) return []
  return left.flatMap(({ words, start, end }, index) => {
    const isDefinition =
      definedAfter.test(ja.text.slice(end, end + 8)) ||
      definedBefore.test(ja.text.slice(Math.max(0, start - 18), start))
    const partner = inSentence(right[index])
    return isDefinition && isTerm(words) && isTerm(partner) ? [{ ja: words, local: partner }] : []
  })
}

/** The capital of a term that begins a text may be the sentence's alone: „Vertrauliche Informationen“, “Thông tin bảo mật”. */
function inSentence(quoted: Quoted | undefined): string {
  const words = quoted?.words ?? ''
  const isFirst = quoted?.start === 0 && words.includes(' ') && !/\p{Lu}/u.test(words.slice(1))
  return isFirst ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function isTerm(words: string): boolean {
  return words !== '' && words.length <= 60 && !/[{_]/.test(words)
}

/** How terms differ on the two sides: put in quotation marks on one alone, or used on one alone. */
export function termProblems(
  ja: Side,
  local: Side,
  language: LibraryLanguage,
  terms: readonly TermPair[],
): SideProblem[] {
  return [...quoteProblems(ja, local, terms), ...usageProblems(ja, local, language, terms)]
}

function quoteProblems(ja: Side, local: Side, terms: readonly TermPair[]): SideProblem[] {
  const left = [...ja.quoted]
  const right = [...local.quoted]
  for (const term of terms) {
    const [a, b] = [
      left.findIndex(({ words }) => words === term.ja),
      right.findIndex(({ words }) => words.toLowerCase() === term.local.toLowerCase()),
    ]
    if (a < 0 || b < 0) continue
    left.splice(a, 1)
    right.splice(b, 1)
  }
  // Hard ones answer each other first, so that what remains is soft where it can be.
  const firstHard = (a: { isSoft: boolean }, b: { isSoft: boolean }) => Number(a.isSoft) - Number(b.isSoft)
  const shared = Math.min(left.length, right.length)
  const rest = (side: typeof left) =>
    side
      .sort(firstHard)
      .slice(shared)
      .filter(({ isSoft }) => !isSoft)
  return [
    ...rest(left).map(({ words }): SideProblem => ({ kind: 'term', ja: words, local: null })),
    ...rest(right).map(({ words }): SideProblem => ({ kind: 'term', ja: null, local: words })),
  ]
}

function usageProblems(
  ja: Side,
  local: Side,
  language: LibraryLanguage,
  terms: readonly TermPair[],
): SideProblem[] {
  return terms.flatMap((term): SideProblem[] => {
    const left = usageOf(ja.text, term.ja, 'ja')
    const right = usageOf(local.text, term.local, language)
    if (left === 'named' && right === 'none') return [{ kind: 'term', ja: term.ja, local: null }]
    if (left === 'none' && right === 'named') return [{ kind: 'term', ja: null, local: term.local }]
    return []
  })
}
