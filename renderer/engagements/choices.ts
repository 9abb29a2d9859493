import { contentLanguages } from '../../shared/languages.ts'

/** One entry of a searchable list. */
export type Choice = { readonly value: string; readonly label: string }

/** The runtime's lists still use these older names; people look for the newer ones. */
const newerZoneNames: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
}

/** Names that the runtime knows among regions but that are no countries. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Languages a site may have; the contents cover the first of them and fall back to English, marked. */
const siteLanguages = [
  ...contentLanguages,
  'zh-TW',
  'ta',
  'mr',
  'gu',
  'ms',
  'tl',
  'km',
  'lo',
  'my',
  'ko',
  'it',
  'es',
  'pt',
  'nl',
  'pl',
  'cs',
  'hu',
  'ro',
  'sk',
  'sv',
] as const

/** Every IANA time zone that the runtime knows, under its present name. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
    .map((zone) => newerZoneNames[zone] ?? zone)
    .sort()
}

/** Every country with its name in a language, in the order of that language. */
export function countries(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes
    .flatMap((value) => {
      const label = noCountries.has(value) ? undefined : names.of(value)
      return label ? [{ value, label: `${label} ${value}` }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** The languages a site may have, by name. */
export function languages(language: string): Choice[] {
  return siteLanguages.map((value) => ({ value, label: languageName(value, language) }))
}

/** The name of a language in another, e.g. `th` in `ja`: タイ語. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
}

/** The name of a country in a language. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
