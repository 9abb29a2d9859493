import type { Answers, DraftLanguage, Jurisdiction } from '../../shared/drafting/answers.ts'
import { assembleClauses } from '../../shared/drafting/assemble.ts'
import { type Column, formatDate } from '../../shared/drafting/bind-values.ts'
import { asHeading, keepNumbersWhole, plainText } from '../../shared/drafting/formats.ts'
import { localLanguage, sideOf } from '../../shared/drafting/languages.ts'
import { clauseTexts } from './texts.ts'

/** A row of the contract; `texts` holds one text a language, in the order of the columns. */
export type PrintedRow = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note'
  readonly label: string
  readonly texts: readonly string[]
  /** True where the next row must stand on the same page: below a heading, above a drafting note. */
  readonly keepsNext: boolean
  /** True where the row may go on over the page: a note, or one so tall that it would leave a gap. */
  readonly mayPart: boolean
}

/** A line of the signature block: the same label for each party, and its values, none to write by hand. */
export type PrintedLine = {
  readonly labels: readonly string[]
  readonly values: readonly (readonly string[])[]
  /** What the line must leave room for. */
  readonly room: 'words' | 'by-hand'
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
  /** What every page says at its head: that this is a draft. */
  readonly draftMarks: readonly string[]
  readonly titles: readonly string[]
  readonly subtitles: readonly string[]
  readonly notices: readonly string[]
  readonly rows: readonly PrintedRow[]
  readonly signature: {
    readonly titles: readonly string[]
    readonly intros: readonly string[]
    /** The roles of the parties, a column each. */
    readonly parties: readonly (readonly string[])[]
    readonly lines: readonly PrintedLine[]
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
    languageNames: languages.map((language) =>
      asHeading(clauseTexts(language)(`names.language.${language}`), language),
    ),
    draftMarks: each('document.draft'),
    titles: each('document.title'),
    subtitles: each('document.subtitle'),
    notices: each('document.notice'),
    rows: layOutRows(draft),
    signature: {
      titles: each('document.signatureTitle'),
      intros: each('document.signatureIntro'),
      parties: [each('document.discloser'), each('document.recipient')],
      lines: layOutSignature(draft),
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
    const row = (kind: PrintedRow['kind'], texts: readonly string[], label = '') => ({
      kind,
      label,
      texts: texts.map(keepNumbersWhole),
    })
    const rows = [
      row(
        'heading',
        beside.map((each) => each.heading),
      ),
      ...clause.paragraphs.map(({ label, level }, at) =>
        row(
          level === 2 ? 'item' : 'paragraph',
          beside.map((each) => each.paragraphs[at]?.text ?? ''),
          label,
        ),
      ),
      ...clause.notes.map((_, at) =>
        row(
          'note',
          beside.map((each) => each.notes[at]?.text ?? ''),
        ),
      ),
    ]
    return rows.map((each, at) => ({
      ...each,
      keepsNext: each.kind === 'heading' || rows[at + 1]?.kind === 'note',
      mayPart:
        each.kind === 'note' || each.texts.some((text) => countLines(text, columns.length) >= tallLines),
    }))
  })
}

// A third of a page: kept whole, such a row could leave that much of a page empty.
const tallLines = 14
// What a line across both columns holds, in widths of a Japanese character.
const fullWidth = 42
const wideCharacter = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u
const markAbove = /\p{Mn}/u

function countLines(text: string, columns: number): number {
  let width = 0
  for (const character of text) {
    if (!markAbove.test(character)) width += wideCharacter.test(character) ? 1 : 0.53
  }
  return Math.ceil((width * columns) / fullWidth)
}

function layOutSignature({ answers, jurisdiction, languages }: DraftToPrint): PrintedLine[] {
  const parties = [answers.partyDisclosing, answers.partyReceiving]
  const labels = (key: string) => languages.map((language) => clauseTexts(language)(`document.${key}`))
  const pick = (ja: string | null | undefined, local: string | null | undefined) =>
    languages.map((language) => keepNumbersWhole(plainText(sideOf({ ja, local }, language) ?? '')))
  const { signedOn } = answers
  const dates = languages.map((language) =>
    signedOn
      ? formatDate(signedOn, language, clauseTexts(language))
      : clauseTexts(language)('document.undated'),
  )
  const line = (key: string, values: PrintedLine['values'], room: PrintedLine['room'] = 'words') => ({
    labels: labels(key),
    values,
    room,
  })
  const byHand = parties.map(() => [])
  return [
    line(
      'signatureParty',
      parties.map((party) => pick(party?.legalNameJa, party?.legalNameLocal)),
    ),
    line('signatureLine', byHand, 'by-hand'),
    line(
      'signatureName',
      parties.map((party) => pick(party?.signatoryName, party?.signatoryNameLocal)),
    ),
    line(
      'signatureRole',
      parties.map((party) => pick(party?.signatoryTitle, party?.signatoryTitleLocal)),
    ),
    line(
      'signatureDate',
      parties.map(() => dates),
    ),
    // Chinese parties seal with the company's chop.
    ...(jurisdiction === 'CN' ? [line('signatureSealCN', byHand, 'by-hand')] : []),
  ]
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
      texts: languages.map((language) => keepNumbersWhole(plainText(sideOf(item, language) ?? ''))),
      categories: languages.flatMap((language) =>
        item.category ? [asHeading(clauseTexts(language)(`names.category.${item.category}`), language)] : [],
      ),
    })),
    empty: each('document.annexEmpty'),
  }
}

// One language alone is a reading copy of the bilingual draft: its language clause still names both.
function columnOf({ answers, jurisdiction, languages }: DraftToPrint, language: DraftLanguage): Column {
  const named = languages.length > 1 ? languages : (['ja', localLanguage(jurisdiction)] as const)
  return { answers, jurisdiction, language, languages: named, text: clauseTexts(language) }
}
