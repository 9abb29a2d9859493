import type { DocumentKind, LibraryJurisdiction } from './kinds.ts'

/** The languages of the clause library, Japanese first. */
export const libraryLanguages = ['ja', 'en', 'zh-CN', 'th', 'vi', 'id', 'hi', 'de', 'fr'] as const
export type LibraryLanguage = (typeof libraryLanguages)[number]

/** The languages in which every clause that needs one has its text; no other is answered. */
export const completeLanguages: readonly LibraryLanguage[] = [
  'ja',
  'en',
  'zh-CN',
  'th',
  'vi',
  'id',
  'hi',
  'de',
  'fr',
]

/** The language or languages of each place; Czechia and Poland have the English text for now (要確認). */
export const placeLanguages: Readonly<Record<LibraryJurisdiction, readonly LibraryLanguage[]>> = {
  CN: ['zh-CN'],
  TH: ['th'],
  VN: ['vi'],
  ID: ['id'],
  IN: ['en', 'hi'],
  DE: ['de'],
  FR: ['fr'],
  CZ: ['en'],
  PL: ['en'],
}

/** What a person signs or lives by at work: in India it is there in Hindi as well. */
const readByWorkers: ReadonlySet<DocumentKind> = new Set([
  'PLG_JOIN',
  'PLG_PROJ',
  'PLG_EXIT',
  'PLG_VIS',
  'EC_CONF',
  'WR_CONF',
])

/** The languages that a text for these places and documents must have. */
export function neededLanguages(
  places: readonly LibraryJurisdiction[],
  kinds: readonly DocumentKind[],
): LibraryLanguage[] {
  const local = new Set(places.flatMap((place) => placeLanguages[place]))
  if (!kinds.some((kind) => readByWorkers.has(kind))) local.delete('hi')
  return libraryLanguages.filter((language) => language === 'ja' || language === 'en' || local.has(language))
}
