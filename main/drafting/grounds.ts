import type { LibraryJurisdiction } from '../../shared/drafting/library/kinds.ts'
import type { LibraryClause, LibraryParagraph } from '../../shared/drafting/library/structure.ts'
import { type LibraryNamespace, libraryText } from './library-texts.ts'

/** What a variant of a clause rests on, in Japanese and English; null where its sources alone say it. */
export function basisOf({ id }: LibraryClause, { key, namespace, basis }: LibraryParagraph) {
  if (namespace === 'library') return bothTexts('library', `basis.${id}.${key}`)
  if (basis.length === 0) return null
  const texts = basis.map((each) => bothTexts('clauses', `names.basis.${each}`))
  return { ja: texts.map(({ ja }) => ja).join('、'), en: texts.map(({ en }) => en).join('; ') }
}

/** Whether a statement of law is shown with 要確認. */
export function isUnconfirmedIn(
  { confidence }: Pick<LibraryClause, 'confidence'>,
  jurisdiction: LibraryJurisdiction | undefined,
): boolean {
  return confidence === 'memory' || (jurisdiction !== undefined && isUnconfirmedPlace(jurisdiction))
}

/** Countries of whose law the library has English texts and little that is confirmed. */
export function isUnconfirmedPlace(jurisdiction: LibraryJurisdiction): boolean {
  return jurisdiction === 'CZ' || jurisdiction === 'PL'
}

/** A text of the library in Japanese and English. */
export function bothTexts(namespace: LibraryNamespace, path: string): { ja: string; en: string } {
  return { ja: libraryText('ja', namespace, path), en: libraryText('en', namespace, path) }
}
