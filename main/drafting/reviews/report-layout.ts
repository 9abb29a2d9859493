import type { Review, ReviewClause, ReviewQuote } from '../../../shared/drafting/review-contract.ts'
import type { LintFinding } from '../../../shared/drafting/rules/contract.ts'
import { sentenceGap } from '../../../shared/languages.ts'
import type { Cell, Line, PrintedReview, ReportBlock, Span } from './report-blocks.ts'
import type { Column } from './report-columns.ts'

/** What a report is made from; `savedOn` is the calendar date at the site */
export type ReportSource = {
  readonly review: Review
  /** The company by its name in each of the columns. */
  readonly company: { readonly ja: string; readonly local: string }
  readonly savedOn: string
}

/** A sign goes with the word of a verdict, as people in Japan are used to it; colour is never alone. */
export const verdictSigns = { present: '○', weak: '△', absent: '×' } as const
const severitySigns = { error: '◆', warning: '◇', info: '・' } as const
const severityLooks = { error: 'absent', warning: 'weak', info: 'strong' } as const

const labelled = [0.3, 0.7]
const beside = [0.12, 0.44, 0.44]

/** Lays a report out, Japanese left and the language of the place right. */
export function layOutReview(source: ReportSource, columns: readonly [Column, Column]): PrintedReview {
  const { review } = source
  const lines = (textOf: (column: Column) => string, look?: Span['look']) =>
    eachOnce(columns.map((column) => span(textOf(column), column.language, look)))
  const heading = (key: string): ReportBlock => ({
    kind: 'heading',
    line: onOneLine(lines((column) => column.text(key))),
  })
  const paragraphs = (textOf: (column: Column) => string, look?: Span['look']): ReportBlock[] =>
    lines(textOf, look).map((line) => ({ kind: 'paragraph', line }))
  const titles = lines((column) => column.text('reviewing:report.title')).flat()
  return {
    language: 'ja',
    titles,
    head: [...onOneLine(titles.map((title) => [title])), span(' · ', 'en'), span(review.name, 'ja')],
    blocks: [
      facts(source, columns),
      ...paragraphs((column) => column.rules('lint:counsel'), 'strong'),
      ...paragraphs((column) => column.text('reviewing:words.approximate'), 'quiet'),
      heading('reviewing:report.clauses'),
      clauseTable(review, columns),
      heading('reviewing:words.rules'),
      ...(review.lint.length > 0
        ? [lintTable(review, columns)]
        : paragraphs((column) => column.rules('lint:noneTriggered', { asOf: column.date(review.lintAsOf) }))),
    ],
  }
}

function facts(source: ReportSource, columns: readonly Column[]): ReportBlock {
  const { review, company, savedOn } = source
  const row = (key: string, textOf: (column: Column) => string): readonly Cell[] => [
    {
      isHead: true,
      lines: eachOnce(columns.map(({ text, language }) => span(text(`reviewing:${key}`), language))),
    },
    { lines: eachOnce(columns.map((column) => span(textOf(column), column.language))) },
  ]
  const { convertedFrom, pages, paragraphs } = review
  return {
    kind: 'table',
    widths: labelled,
    headRows: 0,
    rows: [
      row('report.company', ({ side }) => company[side]),
      row('report.document', () => review.name),
      row('report.kind', ({ text }) => text(`reviewing:kinds.${review.kind}`)),
      row('report.place', ({ countryName }) => countryName(review.jurisdiction)),
      row('report.languages', ({ languageName, language }) =>
        review.languages.map(languageName).join(sentenceGap(language) === '' ? '、' : ', '),
      ),
      row('report.size', ({ text, language }) =>
        [
          pages === null
            ? text('reviewing:words.paragraphs', { paragraphs })
            : text('reviewing:words.size', { pages, paragraphs }),
          ...(convertedFrom === null
            ? []
            : [text('reviewing:words.converted', { encoding: convertedFrom.toUpperCase() })]),
        ].join(sentenceGap(language) === '' ? '。' : '. '),
      ),
      row('report.savedOn', ({ date }) => date(savedOn)),
      row('report.rulesAsOf', ({ date }) => date(review.lintAsOf)),
      row('report.verdict', ({ text, language }) =>
        (['present', 'weak', 'absent'] as const)
          .map(
            (verdict) =>
              `${verdictSigns[verdict]} ${text(`reviews:verdicts.${verdict}`)} ${review.counts[verdict]}`,
          )
          .join(sentenceGap(language) === '' ? '　' : '  '),
      ),
      row('report.fingerprint', () => review.sha256),
    ],
  }
}

function headRow(columns: readonly Column[], ofFirst: string): readonly Cell[] {
  return [
    { isHead: true, lines: eachOnce(columns.map(({ text, language }) => span(text(ofFirst), language))) },
    ...columns.map((column) => ({
      isHead: true,
      lines: [[span(column.languageName(column.language), column.language, 'strong')]],
    })),
  ]
}

function clauseTable({ clauses }: Review, columns: readonly Column[]): ReportBlock {
  return {
    kind: 'table',
    widths: beside,
    headRows: 1,
    rows: [
      headRow(columns, 'reviewing:report.verdict'),
      ...clauses.map((clause) => [
        {
          lines: [
            [span(verdictSigns[clause.verdict], 'ja', clause.verdict)],
            [span(clause.clauseId, 'en', 'quiet')],
          ],
        },
        ...columns.map((column, index) => ({
          lines: clauseLines(clause, column, quotesOf(clause, columns, index)),
        })),
      ]),
    ],
  }
}

/** A quotation stands in the column of its language; what is in neither, in that of the place. */
function quotesOf({ quotes }: ReviewClause, columns: readonly Column[], index: number) {
  return quotes.filter(({ language }) => {
    const own = columns.findIndex((column) => column.language === language)
    return (own === -1 ? columns.length - 1 : own) === index
  })
}

function clauseLines(clause: ReviewClause, column: Column, quotes: readonly ReviewQuote[]): Line[] {
  const { text, language, side } = column
  const { verdict, machine, reasons, note } = clause
  const word = (of: typeof verdict) => text(`reviews:verdicts.${of}`)
  const written = note[side]
  return [
    [span(column.clauseName(clause.clauseId), language, 'strong')],
    [span(`${verdictSigns[verdict]} ${word(verdict)}`, language, verdict)],
    ...(verdict === machine
      ? []
      : [[span(text('reviewing:screen.corrected', { verdict: word(machine) }), language, 'quiet')]]),
    ...(verdict === 'absent' ? [[span(text('reviewing:words.notFound'), language)]] : []),
    ...(verdict === 'weak'
      ? reasons.map((reason) => [span(`– ${text(`reviews:missing.${reason}`)}`, language)])
      : []),
    ...quotes.map((quote) => [
      span(quote.text, quote.language),
      span(` (${position(quote, column)})`, language, 'quiet'),
    ]),
    ...(written === null ? [] : [[span(text('reviewing:report.note', { note: written }), language)]]),
  ]
}

/** Where a quotation stands, counted as people count, from 1. */
export function position({ page, paragraph }: ReviewQuote, { text }: Column): string {
  return page === null
    ? text('reviewing:words.paragraph', { paragraph: paragraph + 1 })
    : text('reviewing:words.pageAndParagraph', { page, paragraph: paragraph + 1 })
}

function lintTable({ lint }: Review, columns: readonly Column[]): ReportBlock {
  return {
    kind: 'table',
    widths: beside,
    headRows: 1,
    rows: [
      headRow(columns, 'reviewing:report.verdict'),
      ...lint.map((finding) => [
        {
          lines: [
            [span(severitySigns[finding.severity], 'ja', severityLooks[finding.severity])],
            [span(finding.ruleId, 'en', 'quiet')],
          ],
        },
        ...columns.map((column) => ({ lines: lintLines(finding, column) })),
      ]),
    ],
  }
}

function lintLines(finding: LintFinding, column: Column): Line[] {
  const { rules, language } = column
  const { severity, clauseId, isUnconfirmed, isApproximate } = finding
  const clause = clauseId === undefined ? '' : ` ${column.clauseName(clauseId)}`
  return [
    [
      span(rules(`lint:severity.${severity}`), language, severityLooks[severity]),
      span(clause, language, 'quiet'),
    ],
    [span(spoken(finding.message, language), language)],
    [
      span(
        rules('lint:basis', { basis: spoken(finding.basis, language), asOf: column.date(finding.asOf) }),
        language,
        'quiet',
      ),
      ...(isUnconfirmed ? [span(` [${rules('lint:unconfirmed')}]`, language, 'mark')] : []),
    ],
    ...(isApproximate ? [[span(rules('lint:approximate'), language, 'quiet')]] : []),
  ]
}

/** A sentence of the rules in a language, or else in English. */
export function spoken(sentence: LintFinding['message'], language: string): string {
  return sentence[language] ?? sentence.en
}

function span(text: string, language: string, look: Span['look'] = 'plain'): Span {
  return look === 'plain' ? { text, language } : { text, language, look }
}

/** A line for each text; what is equal in both languages stands once. */
function eachOnce(spans: readonly Span[]): Line[] {
  return spans
    .filter(({ text }, index) => text !== '' && spans.findIndex((other) => other.text === text) === index)
    .map((each) => [each])
}

function onOneLine(lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [span(' / ', 'en'), ...line]))
}
