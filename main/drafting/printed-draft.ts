import type { Answers, DraftLanguage, Jurisdiction } from '../../shared/drafting/answers.ts'
import { articleForm } from '../../shared/drafting/article-references.ts'
import { assembleClauses } from '../../shared/drafting/assemble.ts'
import { type Column, formatDate } from '../../shared/drafting/bind-values.ts'
import { asHeading, keepNumbersWhole, plainText } from '../../shared/drafting/formats.ts'
import { localLanguage, sideOf } from '../../shared/drafting/languages.ts'
import type { PrintedAnnex, PrintedDraft, PrintedLine, PrintedRow, PrintedValue } from './printed.ts'
import { clauseTexts } from './texts.ts'

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
    articleForms: languages.map((language) => articleForm(clauseTexts(language))),
    draftMarks: each('document.draft'),
    isDraft: true,
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
    const row = (kind: PrintedRow['kind'], key: string, texts: readonly string[], label = '') => ({
      kind,
      id: `${clause.clauseId}/${key}`,
      article: null,
      labels: texts.map(() => label),
      texts: texts.map(keepNumbersWhole),
      mark: null,
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

function layOutSignature({ answers, jurisdiction, languages }: DraftToPrint): PrintedLine[] {
  const parties = [answers.partyDisclosing, answers.partyReceiving]
  const labels = (key: string) => languages.map((language) => clauseTexts(language)(`document.${key}`))
  const pick = (ja: string | null | undefined, local: string | null | undefined) =>
    unlike(
      languages.map((language) => ({
        language,
        text: keepNumbersWhole(plainText(sideOf({ ja, local }, language) ?? '')),
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

// What reads the same in both languages is printed once.
function unlike(values: readonly PrintedValue[]): PrintedValue[] {
  return values.filter(
    ({ text }, index) => text !== '' && values.findIndex((value) => value.text === text) === index,
  )
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
        item.category
          ? [
              {
                language,
                text: asHeading(clauseTexts(language)(`names.category.${item.category}`), language),
              },
            ]
          : [],
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
