import {
  type DocumentKind,
  documentKinds,
  type LibraryJurisdiction,
  libraryJurisdictions,
} from '../../../../../shared/drafting/library/kinds.ts'
import { type LibraryLanguage, neededLanguages } from '../../../../../shared/drafting/library/languages.ts'
import { clauseStands, isBarred, selectParagraphs } from '../../../../../shared/drafting/library/select.ts'
import { libraryClauses } from '../../../../../shared/drafting/library/structure.ts'
import type { SidesRow } from '../../../../../shared/drafting/sides/compare.ts'
import { flatTexts } from '../locales.ts'

const texts = new Map<string, ReadonlyMap<string, string>>()

function textOf(language: LibraryLanguage, namespace: string, key: string): string {
  const name = `${language} ${namespace}`
  if (!texts.has(name)) texts.set(name, flatTexts(language, namespace))
  const text = texts.get(name)?.get(key)
  if (text === undefined) throw new Error(`no text ${namespace}:${key} in ${language}`)
  return text
}

/** Every document that can be drafted: its kind, its place and the language right of Japanese. */
export function shippedDocuments(): [DocumentKind, LibraryJurisdiction, LibraryLanguage][] {
  return libraryJurisdictions.flatMap((jurisdiction) =>
    documentKinds
      .filter((kind) => !isBarred(kind, jurisdiction))
      .flatMap((kind) =>
        neededLanguages([jurisdiction], [kind])
          .filter((language) => language !== 'ja')
          .map((language): [DocumentKind, LibraryJurisdiction, LibraryLanguage] => [
            kind,
            jurisdiction,
            language,
          ]),
      ),
  )
}

/** The paragraphs of a document on both sides, with every placeholder bound to a sample as each language writes it. */
export function shippedRows(
  kind: DocumentKind,
  jurisdiction: LibraryJurisdiction,
  local: LibraryLanguage,
  isBound = true,
): SidesRow[] {
  const wanted = { kind, jurisdiction }
  const side = (language: LibraryLanguage, namespace: string, key: string) => {
    const text = textOf(language, namespace, key)
    return isBound ? bindSamples(text, language, jurisdiction) : text
  }
  return libraryClauses
    .filter((clause) => clauseStands(clause, wanted))
    .flatMap((clause) =>
      selectParagraphs(clause, wanted).map(({ key, namespace }) => ({
        clauseId: clause.id,
        key,
        label: key,
        ja: side('ja', namespace, `clauses.${clause.id}.${key}`),
        local: side(local, namespace, `clauses.${clause.id}.${key}`),
      })),
    )
}

const currencies: Readonly<Partial<Record<LibraryJurisdiction, string>>> = {
  CN: 'CNY',
  TH: 'THB',
  VN: 'VND',
  ID: 'IDR',
  IN: 'INR',
  CZ: 'CZK',
  PL: 'PLN',
}

function bindSamples(text: string, language: LibraryLanguage, jurisdiction: LibraryJurisdiction): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (/Amount|Cost/.test(name)) return money(2_500_000, currencies[jurisdiction] ?? 'EUR', language)
    if (/Date|From|Until/.test(name)) return date('2026-11-22', language)
    if (/Days|Months|Hours|Percent|PerYear|PayDay/.test(name)) return name.includes('Percent') ? '8' : '24'
    if (/RegNo/.test(name)) return '0105-561-000123'
    return '____________'
  })
}

function money(amount: number, currency: string, language: LibraryLanguage): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    amount,
  )
}

function date(iso: string, language: LibraryLanguage): string {
  const calendar = language === 'th' ? 'th-u-ca-buddhist' : language
  return new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
