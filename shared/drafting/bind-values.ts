import type { Answers, DraftLanguage, Jurisdiction, Party } from './answers.ts'
import { bindWorkValues } from './bind-work-values.ts'
import type { Role } from './documents.ts'
import { closeSentence, dateParts, formatList, formatMoney, formatNumber, plainText } from './formats.ts'
import { sideOf } from './languages.ts'
import type { DocumentKind } from './library/kinds.ts'

/**
 * Looks a text up in one language and fills its placeholders: one of the clauses, or `library:` and `documents:`
 * before its key.
 */
export type TextOf = (key: string, values?: Readonly<Record<string, string>>) => string

/** What a column of a draft is made from. */
export type Column = {
  readonly kind: DocumentKind
  readonly answers: Answers
  readonly jurisdiction: Jurisdiction
  readonly language: DraftLanguage
  /** The languages of the document, as its language clause names them. */
  readonly languages: readonly DraftLanguage[]
  readonly text: TextOf
  /** What a variant of the library rests on, in words that this language's reader has; none where it is not told. */
  readonly ground?: (clauseId: string, key: string) => string
}

/** A calendar date in words: Buddhist era in Thai, Gregorian elsewhere. */
export function formatDate(isoDate: string, language: DraftLanguage, text: TextOf): string {
  return text('document.date', dateParts(isoDate, language))
}

/** What a rule or a note rests on, in the words of one language: each a key of `names.basis`. */
export function basisText(basis: readonly string[], language: DraftLanguage, text: TextOf): string {
  return formatList(
    basis.map((each) => text(`names.basis.${each}`)),
    language,
  )
}

/** The value of every placeholder in one language; what is not answered is a line to fill in by hand. */
export function bindValues(column: Column): Record<string, string> {
  const { answers, jurisdiction, language, text } = column
  const blank = text('document.blank')
  const filled = (value: string | null | undefined) => (value ? plainText(value) || blank : blank)
  const counted = (value: number | undefined | null) =>
    typeof value === 'number' ? formatNumber(value, language) : blank
  // These two end the sentence they stand in.
  const closing = (value: string) => (value === blank ? blank : closeSentence(value, language))
  const country = (code: string | undefined) => (code === undefined ? blank : text(`names.country.${code}`))
  const seatCountry = country(answers.disputeSeat)
  const city = sideOf(answers.disputeCity, language)
  const penalty = answers.liquidatedDamages
  const prevailing = answers.prevailingLanguage === 'equal' ? undefined : answers.prevailingLanguage
  return {
    ...bindWorkValues(column),
    ...bindParty('discloser', answers.partyDisclosing, language, filled),
    ...bindParty('recipient', answers.partyReceiving, language, filled),
    ...bindParty('partyA', answers.partyDisclosing, language, filled),
    ...bindParty('partyB', answers.partyReceiving, language, filled),
    purpose: withoutStop(filled(sideOf(answers.purpose, language) ?? text('names.purpose'))),
    projectName: filled(sideOf(answers.projectName, language)),
    categories: categoryNames(column),
    description: closing(
      filled(sideOf(answers.confidentialDescription, language) ?? text('names.description')),
    ),
    objects: closing(filled(sideOf(answers.objectsDescription, language) ?? text('names.objects'))),
    labels: labelNames(column),
    oralConfirmDays: counted(answers.oralConfirmDays),
    compelNoticeDays: counted(answers.compelNoticeDays),
    auditNoticeDays: counted(answers.auditNoticeDays),
    auditPerYear: counted(answers.auditPerYear),
    incidentNoticeHours: counted(answers.incidentNoticeHours),
    returnDays: counted(answers.returnDays),
    termMonths: counted(answers.termMonths),
    terminationNoticeDays: counted(answers.terminationNoticeDays),
    survivalMonths: counted(answers.survivalMonths),
    nonSolicitMonths: counted(answers.nonSolicitation?.months),
    ldAmount:
      penalty?.amount && penalty.currency ? formatMoney(penalty.amount, penalty.currency, language) : blank,
    ldCapPercent: counted(penalty?.capPercent),
    effectiveDate: answers.signedOn ? formatDate(answers.signedOn, language, text) : blank,
    governingLaw: country(answers.lawGoverning),
    disputeRules: filled(
      sideOf(answers.disputeRules, language) ?? text(`names.rules.${answers.disputeSeat ?? jurisdiction}`),
    ),
    disputeSeat: city ? text('names.seat', { country: seatCountry, city: plainText(city) }) : seatCountry,
    languages: formatList(
      column.languages.map((each) => text(`names.language.${each}`)),
      language,
    ),
    prevailingLanguage: prevailing === undefined ? blank : text(`names.language.${prevailing}`),
    // Proceedings follow the text that prevails; without one, English is the neutral choice.
    proceedingsLanguage: text(`names.language.${prevailing ?? 'en'}`),
  }
}

function bindParty(
  role: Exclude<Role, 'company' | 'employee' | 'visitor'>,
  party: Party | undefined,
  language: DraftLanguage,
  filled: (value: string | null | undefined) => string,
): Record<string, string> {
  const pick = (ja: string | null | undefined, local: string | null | undefined) =>
    filled(sideOf({ ja, local }, language))
  return {
    [`${role}Name`]: pick(party?.legalNameJa, party?.legalNameLocal),
    [`${role}Address`]: pick(party?.address, party?.addressLocal),
    [`${role}RegNo`]: filled(party?.regNo),
    [`${role}Signatory`]: pick(party?.signatoryName, party?.signatoryNameLocal),
    [`${role}Title`]: pick(party?.signatoryTitle, party?.signatoryTitleLocal),
  }
}

function categoryNames({ answers, language, text }: Column): string {
  const chosen = answers.confidentialCategories ?? []
  const categories = chosen.length > 0 ? chosen : (['technical', 'business', 'other'] as const)
  return formatList(
    categories.map((each) => text(`names.category.${each}`)),
    language,
  )
}

// A label is what is stamped on the paper: the same words in every column.
function labelNames({ answers, jurisdiction, language, text }: Column): string {
  const labels = (answers.markLabels ?? []).map((label) => text('names.label', { label: plainText(label) }))
  return labels.length > 0 ? formatList(labels, language) : text(`names.labels.${jurisdiction}`)
}

// The purpose stands inside a sentence that has its own full stop.
function withoutStop(text: string): string {
  return text.replace(/[.。．]+$/u, '')
}
