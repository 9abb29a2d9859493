import {
  completeLanguages,
  type LibraryLanguage,
  placeLanguages,
} from '../../shared/drafting/library/languages.ts'
import {
  clauseStands,
  paragraphLanguages,
  selectParagraphs,
  type Wanted,
} from '../../shared/drafting/library/select.ts'
import librarySources from '../../shared/drafting/library/sources.json' with { type: 'json' }
import {
  type LibraryClause,
  type LibraryParagraph,
  libraryClauses,
} from '../../shared/drafting/library/structure.ts'
import type { LibraryItem } from '../../shared/drafting/library-contract.ts'
import sources from '../../shared/drafting/sources.json' with { type: 'json' }
import { ok } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { basisOf, bothTexts, isUnconfirmedIn } from './grounds.ts'
import { type LibraryNamespace, libraryText } from './library-texts.ts'

type Grounds = Pick<LibraryClause, 'sources' | 'confidence'>
type Languages = readonly LibraryLanguage[]

const sourceById: Readonly<Record<string, { subject: string; address: string }>> = {
  ...librarySources.sources,
  ...sources.sources,
}

/** The clauses for a kind of document and a place, in the languages that are complete; without either, all. */
export const listClauses: TaskHandler<'clauses.list'> = async (_context, input) => {
  const { kind, jurisdiction } = input
  const usual: Languages =
    jurisdiction === undefined ? completeLanguages : ['ja', ...placeLanguages[jurisdiction]]
  const asked = input.languages ?? usual
  const languages = completeLanguages.filter((language) => asked.includes(language))
  const wanted = { kind, jurisdiction }
  return ok({
    items: libraryClauses
      .filter((clause) => clauseStands(clause, wanted))
      .map((clause) => toItem(clause, wanted, languages)),
    languages,
    needsCounselReview: true,
  })
}

function toItem(clause: LibraryClause, wanted: Wanted, languages: Languages): LibraryItem {
  const { id, kinds, excluded, headingNamespace } = clause
  const paragraphs = selectParagraphs(clause, wanted)
  const headed = new Set(clause.paragraphs.flatMap((paragraph) => paragraphLanguages(clause, paragraph)))
  return {
    id,
    kinds: [...kinds],
    heading: textsIn(
      languages.filter((language) => headed.has(language)),
      headingNamespace,
      `${id}.heading`,
    ),
    purpose: bothTexts('library', `purposes.${id}`),
    paragraphs: paragraphs
      .filter(({ jurisdictions }) => jurisdictions === null)
      .map((paragraph) => toParagraph(clause, paragraph, languages)),
    variants: paragraphs
      .filter(({ jurisdictions }) => jurisdictions !== null)
      .map((paragraph) => ({
        ...toParagraph(clause, paragraph, languages),
        ...groundsOf(paragraph, clause, wanted),
        jurisdictions: [...(paragraph.jurisdictions ?? [])],
        basis: basisOf(clause, paragraph),
      })),
    excluded: excluded.map((each) => ({ ...each, kinds: [...each.kinds] })),
    ...groundsOf(clause, clause, wanted),
  }
}

function toParagraph(clause: LibraryClause, paragraph: LibraryParagraph, languages: Languages) {
  const { key, kinds, level, when, replaces, namespace } = paragraph
  const needed = paragraphLanguages(clause, paragraph)
  return {
    key,
    kinds: [...kinds],
    level,
    when,
    replaces,
    texts: textsIn(
      languages.filter((language) => needed.includes(language)),
      namespace,
      `${clause.id}.${key}`,
    ),
  }
}

function textsIn(languages: Languages, namespace: LibraryNamespace, path: string): LibraryItem['heading'] {
  return Object.fromEntries(
    languages.map((language) => [language, libraryText(language, namespace, `clauses.${path}`)]),
  )
}

function groundsOf({ sources: ids, confidence }: Grounds, { asOf }: LibraryClause, { jurisdiction }: Wanted) {
  return {
    sources: ids.map((id) => ({ id, subject: '', address: '', ...sourceById[id] })),
    asOf,
    confidence,
    isUnconfirmed: isUnconfirmedIn({ confidence }, jurisdiction),
  }
}
