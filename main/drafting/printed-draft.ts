import type { Answers, DraftLanguage, Jurisdiction, Pair } from '../../shared/drafting/answers.ts'
import { articleForm } from '../../shared/drafting/article-references.ts'
import { assembleClauses, textKey } from '../../shared/drafting/assemble.ts'
import { type Column, formatDate } from '../../shared/drafting/bind-values.ts'
import { documents, type Role } from '../../shared/drafting/documents.ts'
import { asHeading, keepNumbersWhole, plainText } from '../../shared/drafting/formats.ts'
import { sideOf } from '../../shared/drafting/languages.ts'
import type { DocumentKind } from '../../shared/drafting/library/kinds.ts'
import { selectClauses } from '../../shared/drafting/select-clauses.ts'
import { sentenceGap } from '../../shared/languages.ts'
import { isUnconfirmedPlace } from './grounds.ts'
import type { PrintedAnnex, PrintedDraft, PrintedLine, PrintedRow, PrintedValue, RowMark } from './printed.ts'
import { ownTexts } from './read-draft.ts'
import type { DraftText } from './text-store.ts'
import { clauseTexts, groundTexts } from './texts.ts'

/** What a printed draft is made from: plain data, for a worker. */
export type DraftToPrint = {
  readonly kind: DocumentKind
  readonly jurisdiction: Jurisdiction
  readonly localLanguage: DraftLanguage
  readonly answers: Answers
  /** What people wrote in the place of shipped paragraphs. */
  readonly texts: readonly DraftText[]
  readonly languages: readonly DraftLanguage[]
  /** True for 案, with drafting notes and marks. */
  readonly isDraft: boolean
  /** The rows whose sides are not in step, by `textKey`. */
  readonly marks: Readonly<Record<string, RowMark>>
}

/** Lays a draft out for print, row by row in each language. */
export function layOutDraft(draft: DraftToPrint): PrintedDraft {
  const { languages, answers, kind, isDraft } = draft
  const each = (key: string) => languages.map((language) => clauseTexts(language)(key))
  const rows = layOutRows(draft)
  const hasAnnex = selectClauses(draft).some(({ id }) => id === 'C-LIST' || id === 'E-LIST')
  return {
    languages,
    isDraft,
    languageNames: languages.map((language) =>
      asHeading(clauseTexts(language)(`names.language.${language}`), language),
    ),
    articleForms: languages.map((language) => articleForm(clauseTexts(language))),
    draftMarks: isDraft ? each('document.draft') : [],
    titles: each(`documents:kinds.${kind}.title`),
    subtitles: each(`documents:kinds.${kind}.subtitle`),
    notices: isDraft ? noticesOf(draft) : [],
    rows: isDraft ? rows : rows.filter((row) => row.kind !== 'note'),
    signature: {
      titles: each('document.signatureTitle'),
      intros: each(`documents:kinds.${kind}.signatureIntro`),
      parties: documents[kind].roles.map((role) => each(`documents:roles.${role}`)),
      lines: layOutSignature(draft),
    },
    annex: answers.listAttached === true && hasAnnex ? layOutAnnex(draft) : null,
  }
}

/** What stands above every draft: that counsel must review it, and where its country's law is not confirmed. */
function noticesOf({ languages, jurisdiction }: DraftToPrint): string[] {
  return languages.map((language) => {
    const text = clauseTexts(language)
    const notices = [
      text('document.notice'),
      ...(isUnconfirmedPlace(jurisdiction) ? [text('document.placeUnconfirmed')] : []),
    ]
    return notices.join(sentenceGap(language))
  })
}

function layOutRows(draft: DraftToPrint): PrintedRow[] {
  const selected = selectClauses(draft)
  const columns = draft.languages.map((language) =>
    assembleClauses(columnOf(draft, language), ownTexts(draft.texts, sideIn(draft, language)), selected),
  )
  const [first = []] = columns
  return first.flatMap((clause, index) => {
    const beside = columns.map((column) => column[index] ?? clause)
    const row = (kind: PrintedRow['kind'], key: string, texts: readonly string[], label = '') => ({
      kind,
      id: `${clause.clauseId}/${key}`,
      article: null,
      labels: texts.map(() => label),
      texts: texts.map(keepNumbersWhole),
      mark: draft.isDraft ? (draft.marks[textKey(clause.clauseId, key)] ?? null) : null,
    })
    const rows = [
      headingRow(
        clause,
        beside.map((each) => each.heading),
        draft.languages.map((language) => articleForm(clauseTexts(language))),
      ),
      ...clause.paragraphs.map(({ key, label, level }, at) =>
        row(
          level === 2 ? 'item' : 'paragraph',
          key,
          beside.map((each) => each.paragraphs[at]?.text ?? ''),
          label,
        ),
      ),
      ...clause.notes.map(({ key }, at) =>
        row(
          'note',
          `notes.${key}`,
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

// The number is taken off a heading, because Word counts it.
function headingRow(
  { clauseId, number }: { readonly clauseId: string; readonly number: number },
  headings: readonly string[],
  forms: readonly string[],
): Omit<PrintedRow, 'keepsNext' | 'mayPart'> {
  const labels = forms.map((form) => form.replace('%1', String(number)))
  const texts = headings.map((heading, column) => {
    const label = labels[column] ?? ''
    return keepNumbersWhole(heading.startsWith(label) ? heading.slice(label.length) : heading)
  })
  return { kind: 'heading', id: clauseId, article: { clauseId, number }, labels, texts, mark: null }
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

type Signer = { readonly party?: Pair; readonly name?: Pair; readonly title?: Pair }

function signerOf(role: Role, { partyDisclosing, partyReceiving, employee, visitor }: Answers): Signer {
  switch (role) {
    case 'employee':
      return { name: employee?.name ?? {}, title: employee?.department ?? {} }
    case 'visitor':
      return { party: visitor?.employer ?? {}, name: visitor?.name ?? {} }
    default: {
      const party = role === 'recipient' || role === 'partyB' ? partyReceiving : partyDisclosing
      return {
        party: { ja: party?.legalNameJa, local: party?.legalNameLocal },
        name: { ja: party?.signatoryName, local: party?.signatoryNameLocal },
        title: { ja: party?.signatoryTitle, local: party?.signatoryTitleLocal },
      }
    }
  }
}

function layOutSignature({ kind, answers, jurisdiction, languages }: DraftToPrint): PrintedLine[] {
  const signers = documents[kind].roles.map((role) => signerOf(role, answers))
  const labels = (key: string) => languages.map((language) => clauseTexts(language)(`document.${key}`))
  const pick = (pair: Pair | undefined) =>
    unlike(
      languages.map((language) => ({
        language,
        text: keepNumbersWhole(plainText(sideOf(pair, language) ?? '')),
      })),
    )
  const { signedOn } = answers
  const dates = languages.map((language) => ({
    language,
    text: signedOn
      ? formatDate(signedOn, language, clauseTexts(language))
      : clauseTexts(language)('document.undated'),
  }))
  const line = (key: string, values: PrintedLine['values'], room: PrintedLine['room'] = 'words') => ({
    labels: labels(key),
    values,
    room,
  })
  const byHand = signers.map(() => [])
  return [
    line(
      'signatureParty',
      signers.map(({ party }) => pick(party)),
    ),
    line('signatureLine', byHand, 'by-hand'),
    line(
      'signatureName',
      signers.map(({ name }) => pick(name)),
    ),
    line(
      'signatureRole',
      signers.map(({ title }) => pick(title)),
    ),
    line(
      'signatureDate',
      signers.map(() => dates),
    ),
    // Chinese parties seal with the company's chop.
    ...(jurisdiction === 'CN' ? [line('signatureSealCN', byHand, 'by-hand')] : []),
  ]
}

// What reads the same in both languages is printed once.
function unlike(values: readonly PrintedValue[]): PrintedValue[] {
  return values.filter(
    ({ text }, index) => text !== '' && values.findIndex((value) => value.text === text) === index,
  )
}

function layOutAnnex({ answers, languages }: DraftToPrint): PrintedAnnex {
  const each = (key: string) => languages.map((language) => clauseTexts(language)(key))
  const items = (answers.listItems ?? []).map((item, index) => ({
    number: String(index + 1),
    texts: languages.map((language) => keepNumbersWhole(plainText(sideOf(item, language) ?? ''))),
    categories: languages.flatMap((language) =>
      item.category
        ? [
            {
              language,
              text: asHeading(clauseTexts(language)(`names.category.${item.category}`), language),
            },
          ]
        : [],
    ),
  }))
  return {
    titles: each('document.annexTitle'),
    intros: each('document.annexIntro'),
    heads: {
      number: each('document.annexNumber'),
      item: each('document.annexItem'),
      category: each('document.annexCategory'),
    },
    items: items.length > 0 ? items : blankLines(languages),
    empty: items.length > 0 ? [] : each('document.annexEmpty'),
  }
}

// Lines to write in by hand where no item was entered.
const blankItems = 6

function blankLines(languages: readonly DraftLanguage[]) {
  return Array.from({ length: blankItems }, (_, index) => ({
    number: String(index + 1),
    texts: languages.map(() => ''),
    categories: [],
  }))
}

// One language alone is a reading copy of the bilingual draft: its language clause still names both.
function columnOf(draft: DraftToPrint, language: DraftLanguage): Column {
  const { kind, answers, jurisdiction, languages, localLanguage } = draft
  const named = languages.length > 1 ? languages : (['ja', localLanguage] as const)
  return {
    kind,
    answers,
    jurisdiction,
    language,
    languages: named,
    text: clauseTexts(language),
    ground: groundTexts(language),
  }
}

function sideIn({ localLanguage }: DraftToPrint, language: DraftLanguage): 'ja' | 'local' | null {
  if (language === 'ja') return 'ja'
  return language === localLanguage ? 'local' : null
}
