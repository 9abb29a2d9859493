import type { DocumentKind } from '../library/kinds.ts'
import { type LibraryLanguage, libraryLanguages } from '../library/languages.ts'
import { libraryClauses } from '../library/structure.ts'
import { inventory, kindGroups } from '../rules/kinds.ts'
import type { ReadParagraph } from './document.ts'
import { languageOf, possibleLanguages } from './languages.ts'
import needs from './needs.json' with { type: 'json' }
import { normalise } from './normalise.ts'
import { beginsArticle, headingOf } from './sections.ts'
import { vocabularyOf } from './terms.ts'
import type { ReviewElement, ReviewVerdict } from './verdicts.ts'

/** A paragraph that speaks of a clause. */
export type FoundQuote = {
  readonly paragraph: number
  readonly page: number | null
  readonly text: string
  readonly language: LibraryLanguage
}

/** What a document says of a clause. */
export type FoundClause = {
  readonly clauseId: string
  readonly verdict: ReviewVerdict
  readonly reasons: readonly ReviewElement[]
  readonly quotes: readonly FoundQuote[]
}

/** What was recognised in a document. */
export type Recognition = {
  /** The one with most text first. */
  readonly languages: readonly LibraryLanguage[]
  readonly clauses: readonly FoundClause[]
  /** Every paragraph with its language, for what is judged besides the clauses. */
  readonly paragraphs: readonly FoundQuote[]
}

type Paragraph = FoundQuote & {
  readonly heading: string | null
  /** In each language it may be of, the form in which terms are looked for. */
  readonly forms: ReadonlyMap<LibraryLanguage, string>
  readonly headingForms: ReadonlyMap<LibraryLanguage, string>
}

/** What stands below one heading; the first section of a document may have none. */
type Section = { readonly paragraphs: Paragraph[]; readonly isHeaded: boolean; clauseIds: Set<string> }

/** A document that numbers so many headings numbers the heading of each article. */
const fewestArticles = 3
/** `第100条（` and `）`, or `Article 100. `. */
const longestNumber = 14
const maxQuotes = 4
const maxQuoteLength = 2000
const needsOf: Readonly<Record<string, readonly string[]>> = needs.needs
const onlyWith: Readonly<Record<string, string>> = needs.onlyWith
const notWith: Readonly<Record<string, readonly string[]>> = needs.notWith
const notUnder: Readonly<Record<string, readonly string[]>> = needs.notUnder

/** The clauses that a kind of document is looked through for, in the order of the inventory. */
export function clausesToReview(kind: DocumentKind): string[] {
  const listed = new Set(libraryClauses.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id))
  return inventory.filter((id) => listed.has(id))
}

/** Judges the paragraphs of a document clause by clause, by headings, by terms and by what each clause needs. */
export function recognise(
  read: readonly ReadParagraph[],
  kind: DocumentKind,
  wanted: readonly LibraryLanguage[] = libraryLanguages,
): Recognition {
  const { paragraphs, languages } = prepare(read, wanted)
  const ids = clausesToReview(kind)
  const sections = divide(paragraphs)
  for (const section of sections) section.clauseIds = headedClauses(section, ids)
  return {
    languages,
    clauses: withoutOrphans(ids.map((id) => judge(id, kind, sections))),
    paragraphs: paragraphs.map(quote),
  }
}

function prepare(read: readonly ReadParagraph[], wanted: readonly LibraryLanguage[]) {
  const spoken = read.map(({ text }) => languageOf(text))
  const amounts = new Map<LibraryLanguage, number>()
  for (const [index, { text }] of read.entries()) {
    const language = spoken[index] ?? null
    if (language !== null) amounts.set(language, (amounts.get(language) ?? 0) + text.length)
  }
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
  const languages = [...amounts]
    // A name or a term in another language makes no document of it.
    .filter(([language, amount]) => amount > total / 20 && wanted.includes(language))
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language)
  const inDocument = new Set(languages)
  // What stands in large letters before the first article is the name of the document.
  const numbered = read.flatMap(({ text, isHeading }, index) =>
    beginsArticle(text) && headingOf(text, isHeading) !== null ? [index] : [],
  )
  const firstArticle = numbered.length < fewestArticles ? 0 : (numbered[0] ?? 0)
  const paragraphs = read.flatMap(({ text, page, isHeading }, index): Paragraph[] => {
    const possible = possibleLanguages(text, spoken[index] ?? null, inDocument).filter((each) =>
      wanted.includes(each),
    )
    const [first] = possible
    if (text.trim() === '' || first === undefined) return []
    const heading = index < firstArticle ? null : headingOf(text, isHeading)
    return [
      {
        paragraph: index,
        page,
        text: text.trim(),
        language: first,
        heading,
        forms: new Map(possible.map((each) => [each, normalise(text, each)])),
        headingForms: new Map(
          heading === null ? [] : possible.map((each) => [each, normalise(heading, each)]),
        ),
      },
    ]
  })
  return { paragraphs, languages }
}

/** Headings that follow each other, as those of two languages do, open one section. */
function divide(paragraphs: readonly Paragraph[]): Section[] {
  const sections: Section[] = []
  for (const paragraph of paragraphs) {
    const last = sections.at(-1)
    const isHeaded = paragraph.heading !== null
    if (last === undefined || (isHeaded && !last.paragraphs.every(({ heading }) => heading !== null))) {
      sections.push({ paragraphs: [paragraph], isHeaded, clauseIds: new Set() })
    } else last.paragraphs.push(paragraph)
  }
  return sections
}

function headedClauses({ paragraphs }: Section, ids: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const { headingForms } of paragraphs) {
    for (const [language, form] of headingForms) {
      const vocabulary = vocabularyOf(language)
      for (const id of ids) if (vocabulary.heading(id)(form)) found.add(id)
    }
  }
  return found
}

function judge(clauseId: string, kind: DocumentKind, sections: readonly Section[]): FoundClause {
  const places = sections.flatMap((section) => placesOf(clauseId, section))
  const headed = places.filter(({ section }) => section.clauseIds.has(clauseId))
  const speaking = headed.length > 0 ? headed : places
  if (speaking.length === 0) return { clauseId, verdict: 'absent', reasons: [], quotes: [] }
  const scope = join(new Set(speaking.flatMap(({ scope: around }) => around)))
  const reasons = neededElements(clauseId, kind).filter((element) => !holds(scope, element))
  return {
    clauseId,
    verdict: reasons.length === 0 ? 'present' : 'weak',
    reasons,
    quotes: speaking
      .flatMap(({ quoted }) => quoted)
      .slice(0, maxQuotes)
      .map(quote),
  }
}

/** What only follows from another clause is not there without it: no compensation without a non-compete. */
function withoutOrphans(clauses: readonly FoundClause[]): FoundClause[] {
  const absent = new Set(
    clauses.filter(({ verdict }) => verdict === 'absent').map(({ clauseId }) => clauseId),
  )
  return clauses.map((clause) =>
    absent.has(onlyWith[clause.clauseId] ?? '')
      ? { clauseId: clause.clauseId, verdict: 'absent', reasons: [], quotes: [] }
      : clause,
  )
}

type Place = {
  readonly section: Section
  readonly quoted: readonly Paragraph[]
  readonly scope: readonly Paragraph[]
}

function placesOf(clauseId: string, section: Section): Place[] {
  const isHeaded = section.clauseIds.has(clauseId)
  if (!isHeaded && notUnder[clauseId]?.some((other) => section.clauseIds.has(other))) return []
  const speaking = section.paragraphs.filter(
    (paragraph) =>
      speaksOf(paragraph, clauseId) &&
      (isHeaded || !notWith[clauseId]?.some((other) => speaksOf(paragraph, other))),
  )
  if (isHeaded) {
    const texts = section.paragraphs.filter((paragraph) => !isOnlyHeading(paragraph))
    const quoted = [texts.filter((each) => speaking.includes(each)), texts, section.paragraphs]
    return [{ section, quoted: quoted.find(({ length }) => length > 0) ?? [], scope: section.paragraphs }]
  }
  if (speaking.length === 0) return []
  return [
    { section, quoted: speaking, scope: section.isHeaded ? section.paragraphs : around(section, speaking) },
  ]
}

/** Besides its heading the paragraph holds a number and brackets at most. */
function isOnlyHeading({ text, heading }: Paragraph): boolean {
  return heading !== null && text.length - heading.length < longestNumber
}

/** Where no heading bounds it, a paragraph is read with the one before and the two behind it. */
function around({ paragraphs }: Section, speaking: readonly Paragraph[]): Paragraph[] {
  return speaking.flatMap((each) => {
    const index = paragraphs.indexOf(each)
    return paragraphs.slice(Math.max(0, index - 1), index + 3)
  })
}

function speaksOf({ forms }: Paragraph, clauseId: string): boolean {
  return [...forms].some(([language, form]) => vocabularyOf(language).body(clauseId)(form))
}

function holds(forms: ReadonlyMap<LibraryLanguage, string>, element: ReviewElement): boolean {
  return [...forms].some(([language, form]) => vocabularyOf(language).element(element)(form))
}

/** The paragraphs as one text, in each language that they may be of. */
function join(paragraphs: ReadonlySet<Paragraph>): ReadonlyMap<LibraryLanguage, string> {
  const joined = new Map<LibraryLanguage, string>()
  for (const { forms } of paragraphs) {
    for (const [language, form] of forms) joined.set(language, `${joined.get(language) ?? ''}\n${form}`)
  }
  return joined
}

function neededElements(clauseId: string, kind: DocumentKind): ReviewElement[] {
  const needed = (needsOf[clauseId] ?? []) as readonly ReviewElement[]
  const spared = [
    ...(kindGroups.B2B?.includes(kind) ? [] : needs.betweenCompaniesOnly),
    ...(kind === 'PLG_VIS' ? needs.notOfVisitors : []),
  ]
  return needed.filter((each) => !spared.includes(each))
}

function quote({ paragraph, page, text, language }: Paragraph): FoundQuote {
  return { paragraph, page, text: text.slice(0, maxQuoteLength), language }
}
