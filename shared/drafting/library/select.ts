import { type DocumentKind, type LibraryJurisdiction, libraryJurisdictions } from './kinds.ts'
import { type LibraryLanguage, neededLanguages } from './languages.ts'
import type { LibraryClause, LibraryParagraph } from './structure.ts'

/** A kind of document and a place; either may be left open. */
export type Wanted = {
  readonly kind?: DocumentKind | undefined
  readonly jurisdiction?: LibraryJurisdiction | undefined
}

/** Tells whether a kind of document is kept from a place altogether: a non-compete agreement in India is void. */
export function isBarred(kind: DocumentKind, jurisdiction: LibraryJurisdiction): boolean {
  return kind === 'NCA' && jurisdiction === 'IN'
}

/** Tells whether a clause may stand in a document of the kind, in the place. */
export function clauseStands({ kinds, excluded }: LibraryClause, { kind, jurisdiction }: Wanted): boolean {
  return kinds.some(
    (each) =>
      (kind === undefined || each === kind) &&
      (jurisdiction === undefined ||
        (!isBarred(each, jurisdiction) &&
          !excluded.some(
            (exclusion) => exclusion.jurisdiction === jurisdiction && exclusion.kinds.includes(each),
          ))),
  )
}

/**
 * The paragraphs and variants of a clause for a kind of document and a place. With a kind, those whose place another
 * takes are left out; a variant takes a place only where the place is given.
 */
export function selectParagraphs(clause: LibraryClause, { kind, jurisdiction }: Wanted): LibraryParagraph[] {
  const standing = clause.paragraphs.filter(
    ({ kinds, jurisdictions }) =>
      (kind === undefined || kinds.includes(kind)) &&
      (jurisdiction === undefined || (jurisdictions?.includes(jurisdiction) ?? true)),
  )
  const replaced = new Set(
    standing
      .filter(
        ({ jurisdictions }) => kind !== undefined && (jurisdictions === null || jurisdiction !== undefined),
      )
      .map(({ replaces }) => replaces),
  )
  return standing.filter(({ key }) => !replaced.has(key))
}

/** The languages in which a paragraph must have its text: Japanese, English and those of its places. */
export function paragraphLanguages(clause: LibraryClause, paragraph: LibraryParagraph): LibraryLanguage[] {
  const { kinds, jurisdictions } = paragraph
  const places = (jurisdictions ?? libraryJurisdictions).filter((jurisdiction) =>
    kinds.some((kind) => clauseStands(clause, { kind, jurisdiction })),
  )
  const standing = kinds.filter((kind) =>
    places.some((jurisdiction) => clauseStands(clause, { kind, jurisdiction })),
  )
  return neededLanguages(places, standing)
}
