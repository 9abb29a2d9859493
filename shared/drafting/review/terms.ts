import type { LibraryLanguage } from '../library/languages.ts'
import { normalise } from './normalise.ts'
import de from './terms/de.json' with { type: 'json' }
import en from './terms/en.json' with { type: 'json' }
import fr from './terms/fr.json' with { type: 'json' }
import hi from './terms/hi.json' with { type: 'json' }
import id from './terms/id.json' with { type: 'json' }
import ja from './terms/ja.json' with { type: 'json' }
import th from './terms/th.json' with { type: 'json' }
import vi from './terms/vi.json' with { type: 'json' }
import zh from './terms/zh-CN.json' with { type: 'json' }
import type { ReviewElement } from './verdicts.ts'

/** The terms of a language: parts joined by ` + ` stand in one paragraph, `#` is a number, `*` is in a word too. */
export type TermFile = {
  /** Numbers in words. */
  readonly numbers: readonly string[]
  /** What shows that a clause holds what it needs. */
  readonly elements: Readonly<Record<ReviewElement, readonly string[]>>
  readonly clauses: Readonly<
    Record<string, { readonly heading: readonly string[]; readonly body: readonly string[] }>
  >
}

/** Tells whether a normalised text holds one of some terms. */
export type Finder = (text: string) => boolean

/** The terms of a language made ready to be looked for. */
export type Vocabulary = {
  readonly heading: (clauseId: string) => Finder
  readonly body: (clauseId: string) => Finder
  readonly element: (element: ReviewElement) => Finder
}

/** The terms as they are kept, by language. */
export const termFiles: Readonly<Record<LibraryLanguage, TermFile>> = {
  ja,
  en,
  'zh-CN': zh,
  th,
  vi,
  id,
  hi,
  de,
  fr,
}

const made = new Map<LibraryLanguage, Vocabulary>()

/** The vocabulary of a language, made when it is asked for first. */
export function vocabularyOf(language: LibraryLanguage): Vocabulary {
  const vocabulary = made.get(language) ?? makeVocabulary(language)
  made.set(language, vocabulary)
  return vocabulary
}

function makeVocabulary(language: LibraryLanguage): Vocabulary {
  const { numbers, elements, clauses } = termFiles[language]
  const number = `(?:\\d+(?:[.,]\\d+)*|${numbers.map((word) => literal(normalise(word, language))).join('|')})`
  const finder = (terms: readonly string[]) => finderOf(terms, language, number)
  const finders = Object.fromEntries(
    Object.entries(clauses).map(([id, { heading, body }]) => [
      id,
      { heading: finder(heading), body: finder(body) },
    ]),
  )
  const elementFinders = Object.fromEntries(
    Object.entries(elements).map(([name, terms]) => [name, finder(terms)]),
  )
  return {
    heading: (clauseId) => finders[clauseId]?.heading ?? never,
    body: (clauseId) => finders[clauseId]?.body ?? never,
    element: (element) => elementFinders[element] ?? never,
  }
}

function finderOf(terms: readonly string[], language: LibraryLanguage, number: string): Finder {
  const finders = terms.map((term) => term.split(' + ').map((part) => partFinder(part, language, number)))
  return (text) => finders.some((parts) => parts.every((find) => find(text)))
}

function partFinder(term: string, language: LibraryLanguage, number: string): Finder {
  const isInWords = term.startsWith('*')
  const form = normalise(isInWords ? term.slice(1) : term, language)
  if (form.includes('#')) return numberFinder(form, number)
  // Words of these letters are set apart by spaces: a term begins where a word does.
  if (isInWords || !/^[\p{Script=Latin}\p{Script=Devanagari}\p{N}]/u.test(form))
    return (text) => text.includes(form)
  return (text) => {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      if (at === 0 || !wordLetter.test(text.charAt(at - 1))) return true
    }
    return false
  }
}

const wordLetter = /[\p{L}\p{M}\p{N}]/u

/** Between figure and unit stand brackets: "thirty (30) calendar days". */
function numberFinder(form: string, number: string): Finder {
  let expression: RegExp | undefined
  return (text) => {
    expression ??= new RegExp(
      form.split('#').map(literal).join(`${number}(?:\\s*\\([^)]{1,30}\\))?\\)?\\s*`),
      'u',
    )
    return expression.test(text)
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

function never(): boolean {
  return false
}
