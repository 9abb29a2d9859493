import type { LibraryLanguage } from '../library/languages.ts'
import { openPage } from './page.ts'
import type { Fact } from './problems.ts'
import { readDates } from './read-dates.ts'
import { readFigures } from './read-figures.ts'
import { type Quoted, readLabels, readPlaceholders, readQuoted } from './read-signs.ts'

/** What a text says that its other side must say too. */
export type Side = {
  readonly text: string
  readonly facts: readonly Fact[]
  readonly quoted: readonly Quoted[]
}

/** Texts that are kept read: some documents of a hundred paragraphs on two sides. */
const keptSides = 4000
const sides = new Map<LibraryLanguage, Map<string, Side>>()

/** Reads a text once; the same text is answered from memory. */
export function readSide(text: string, language: LibraryLanguage): Side {
  let kept = sides.get(language)
  if (!kept) {
    kept = new Map()
    sides.set(language, kept)
  }
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= keptSides) kept.clear()
  const side = read(text, language)
  kept.set(text, side)
  return side
}

function read(text: string, language: LibraryLanguage): Side {
  const page = openPage(text)
  const quoted = readQuoted(page)
  const facts = [
    ...readPlaceholders(page),
    ...readLabels(page, language),
    ...readDates(page, language),
    ...readFigures(page, language),
  ]
  return { text: page.original, facts: onceEachYear(facts), quoted }
}

/** A year is often said twice, in two calendars; whether it is said counts, not how often. */
function onceEachYear(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ kind, keys }) => {
    const key = keys[0] ?? ''
    if (kind !== 'date' || !key.endsWith('--')) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
