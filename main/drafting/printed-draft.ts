import type { Answers, DraftLanguage, Jurisdiction } from '../../shared/drafting/answers.ts'
import { assembleClauses } from '../../shared/drafting/assemble.ts'
import { bindValues, type Column, formatDate } from '../../shared/drafting/bind-values.ts'
import { plainText } from '../../shared/drafting/formats.ts'
import { localLanguage, sideOf } from '../../shared/drafting/languages.ts'
import { clauseTexts } from './texts.ts'

/** A row of the contract; `texts` holds one text a language, in the order of the columns. */
export type PrintedRow = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note'
  readonly label: string
  readonly texts: readonly string[]
}

/** A line of the signature block; without a value it is left to be written by hand. */
export type PrintedLine = { readonly labels: readonly string[]; readonly values: readonly string[] | null }

/** A party's half of the signature block. */
export type PrintedParty = {
  readonly roles: readonly string[]
  readonly names: readonly string[]
  readonly lines: readonly PrintedLine[]
}

/** The annex 秘密情報一覧. */
export type PrintedAnnex = {
  readonly titles: readonly string[]
  readonly intros: readonly string[]
  readonly heads: {
    readonly number: readonly string[]
    readonly item: readonly string[]
    readonly category: readonly string[]
  }
  readonly items: readonly { readonly texts: readonly string[]; readonly categories: readonly string[] }[]
  readonly empty: readonly string[]
}

/** A draft as it is printed, in one or two languages: plain data for Word and PDF. */
export type PrintedDraft = {
  readonly languages: readonly DraftLanguage[]
  readonly languageNames: readonly string[]
  readonly draftMarks: readonly string[]
  readonly titles: readonly string[]
  readonly subtitles: readonly string[]
  readonly notices: readonly string[]
  readonly rows: readonly PrintedRow[]
  readonly signature: {
    readonly titles: readonly string[]
    readonly intros: readonly string[]
    readonly parties: readonly PrintedParty[]
  }
  readonly annex: PrintedAnnex | null
}

/** What a printed draft is made from. */
export type DraftToPrint = {
  readonly answers: Answers
  readonly jurisdiction: Jurisdiction
  readonly languages: readonly DraftLanguage[]
}

/** Lays a draft out for print, row by row in each language. */
export function layOutDraft(draft: DraftToPrint): PrintedDraft {
  const { languages, answers } = draft
  const each = (key: string) => languages.map((language) => clauseTexts(language)(key))
  return {
    languages,
    languageNames: languages.map((language) => clauseTexts(language)(`names.language.${language}`)),
    draftMarks: each('document.draft'),
    titles: each('document.title'),
    subtitles: each('document.subtitle'),
    notices: each('document.notice'),
    rows: layOutRows(draft),
    signature: {
      titles: each('document.signatureTitle'),
      intros: each('document.signatureIntro'),
      parties: [layOutParty(draft, 'discloser'), layOutParty(draft, 'recipient')],
    },
    annex:
      answers.listAttached === true && !(answers.clausesOff ?? []).includes('C-LIST')
        ? layOutAnnex(draft)
        : null,
  }
}

function layOutRows(draft: DraftToPrint): PrintedRow[] {
  const columns = draft.languages.map((language) => assembleClauses(columnOf(draft, language)))
  const [first = []] = columns
  return first.flatMap((clause, index) => {
    const beside = columns.map((column) => column[index] ?? clause)
    const paragraphs = clause.paragraphs.map(
      ({ label, level }, row): PrintedRow => ({
        kind: level === 2 ? 'item' : 'paragraph',
        label,
        texts: beside.map((each) => each.paragraphs[row]?.text ?? ''),
      }),
    )
    const notes = clause.notes.map(
      (_, row): PrintedRow => ({
        kind: 'note',
        label: '',
        texts: beside.map((each) => each.notes[row]?.text ?? ''),
      }),
    )
    const heading: PrintedRow = { kind: 'heading', label: '', texts: beside.map((each) => each.heading) }
    return [heading, ...paragraphs, ...notes]
  })
}

function layOutParty(draft: DraftToPrint, role: 'discloser' | 'recipient'): PrintedParty {
  const { answers, jurisdiction, languages } = draft
  const party = role === 'discloser' ? answers.partyDisclosing : answers.partyReceiving
  const labels = (key: string) => languages.map((language) => clauseTexts(language)(`document.${key}`))
  const pick = (ja: string | null | undefined, local: string | null | undefined) => {
    const values = languages.map((language) => plainText(sideOf({ ja, local }, language) ?? ''))
    return values.some((value) => value !== '') ? values : null
  }
  const { signedOn } = answers
  const dates = languages.map((language) =>
    signedOn
      ? formatDate(signedOn, language, clauseTexts(language))
      : clauseTexts(language)('document.undated'),
  )
  return {
    roles: labels(role),
    names: languages.map((language) => bindValues(columnOf(draft, language))[`${role}Name`] ?? ''),
    lines: [
      { labels: labels('signatureLine'), values: null },
      { labels: labels('signatureName'), values: pick(party?.signatoryName, party?.signatoryNameLocal) },
      { labels: labels('signatureRole'), values: pick(party?.signatoryTitle, party?.signatoryTitleLocal) },
      { labels: labels('signatureDate'), values: dates },
      // Chinese parties seal with the company's chop.
      ...(jurisdiction === 'CN' ? [{ labels: labels('signatureSealCN'), values: null }] : []),
    ],
  }
}

function layOutAnnex({ answers, languages }: DraftToPrint): PrintedAnnex {
  const each = (key: string) => languages.map((language) => clauseTexts(language)(key))
  return {
    titles: each('document.annexTitle'),
    intros: each('document.annexIntro'),
    heads: {
      number: each('document.annexNumber'),
      item: each('document.annexItem'),
      category: each('document.annexCategory'),
    },
    items: (answers.listItems ?? []).map((item) => ({
      texts: languages.map((language) => plainText(sideOf(item, language) ?? '')),
      categories: item.category ? each(`names.category.${item.category}`) : [],
    })),
    empty: each('document.annexEmpty'),
  }
}

// One language alone is a reading copy of the bilingual draft: its language clause still names both.
function columnOf({ answers, jurisdiction, languages }: DraftToPrint, language: DraftLanguage): Column {
  const named = languages.length > 1 ? languages : (['ja', localLanguage(jurisdiction)] as const)
  return { answers, jurisdiction, language, languages: named, text: clauseTexts(language) }
}
