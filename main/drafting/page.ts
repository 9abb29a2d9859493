import { withoutReferences } from '../../shared/drafting/article-references.ts'
import { escapeHtml } from '../office/escape-html.ts'
import { printTexts } from './print-texts.ts'
import type { PrintedDraft, PrintedLine, PrintedRow, PrintedValue } from './printed.ts'

/**
 * A complete HTML page of a draft for A4: two row-locked columns, or one text, and on every page a line that
 * says that it is a draft; every text is escaped.
 */
export function draftPage(printed: PrintedDraft): string {
  const [language = 'ja'] = printed.languages
  return `<!doctype html>
<html lang="${toHtml(language)}">
<head><meta charset="utf-8"><title>${toHtml(printed.titles[0] ?? '')}</title><style>${css}</style></head>
<body>
<table class="sheet" role="presentation"><thead><tr><td>${runningHead(printed)}</td></tr></thead><tbody><tr><td>
<header>${each(printed, printed.titles, 'h1')}${each(printed, printed.subtitles, 'p', 'subtitle')}
${each(printed, printed.notices, 'p', 'notice')}</header>
${contract(printed)}
${signature(printed)}
${annex(printed)}
</td></tr></tbody></table>
</body>
</html>
`
}

// The head of a table is repeated on every page, in the page's own fonts.
function runningHead(printed: PrintedDraft): string {
  const mark = printed.isDraft ? ` · <strong>${inline(printed, printed.draftMarks)}</strong>` : ''
  return `<p class="running">${inline(printed, printed.titles)}${mark}</p>`
}

function contract(printed: PrintedDraft): string {
  const head =
    printed.languages.length > 1
      ? `<thead><tr>${each(printed, printed.languageNames, 'th')}</tr></thead>`
      : ''
  const rows = printed.rows
    .map((row) => `<tr class="${rowClasses(row)}">${cells(printed, row)}</tr>`)
    .join('\n')
  return `<table class="ruled contract columns-${printed.languages.length}">${head}<tbody>\n${rows}\n</tbody></table>`
}

function rowClasses({ kind, keepsNext, mayPart, mark }: PrintedRow): string {
  return [
    kind,
    ...(keepsNext ? ['keeps-next'] : []),
    ...(mayPart ? ['may-part'] : []),
    ...(mark === null ? [] : [mark]),
  ].join(' ')
}

function cells(printed: PrintedDraft, row: PrintedRow): string {
  const label = (column: number) => toHtml(row.labels[column] ?? '')
  return wrap(printed, row.texts, (text, column) => {
    if (row.kind === 'heading') return `<h2>${label(column)}${toHtml(text)}</h2>`
    if (row.kind === 'note') return `<p>${toHtml(text)}</p>`
    const paragraph = `<p><span class="label">${label(column)}</span>${toHtml(text)}</p>`
    if (row.mark === null) return paragraph
    // A word, not colour alone, says why a row can't be relied on.
    const words = printTexts(printed.languages[column] ?? 'ja').mark[row.mark]
    return `<p class="mark">${toHtml(words)}</p>${paragraph}`
  })
}

function wrap(
  printed: PrintedDraft,
  texts: readonly string[],
  content: (text: string, column: number) => string,
): string {
  return texts
    .map((text, index) => `<td lang="${languageOf(printed, index)}">${content(text, index)}</td>`)
    .join('')
}

function signature(printed: PrintedDraft): string {
  const { titles, intros, parties, lines } = printed.signature
  const heads = parties.map((roles) => `<th>${inline(printed, roles)}</th>`).join('')
  const rows = lines.map((line) => `<tr class="${line.room}">${signatureCells(printed, line)}</tr>`)
  return `<section class="signature"><h1>${inline(printed, titles)}</h1>${each(printed, intros, 'p')}
<table class="ruled"><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}

function signatureCells(printed: PrintedDraft, { labels, values }: PrintedLine): string {
  const label = `<p class="field">${inline(printed, labels)}</p>`
  return values.map((texts) => `<td>${label}${valuesOf(texts)}</td>`).join('')
}

function annex(printed: PrintedDraft): string {
  const { annex: list } = printed
  if (list === null) return ''
  const rows = list.items.map(
    ({ number, texts, categories }) =>
      `<tr><td>${toHtml(number)}</td>${wrap(printed, texts, (text) => toHtml(text))}<td>${valuesOf(categories)}</td></tr>`,
  )
  return `<section class="annex">${each(printed, list.titles, 'h1')}${each(printed, list.intros, 'p')}
${each(printed, list.empty, 'p')}
<table class="ruled"><thead><tr><th class="number">${stacked(printed, list.heads.number)}</th>${each(printed, list.heads.item, 'th')}<th class="category">${stacked(printed, list.heads.category)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></section>`
}

function each(printed: PrintedDraft, texts: readonly string[], tag: string, className = ''): string {
  const attribute = className === '' ? '' : ` class="${className}"`
  return texts
    .map((text, index) =>
      text === '' ? '' : `<${tag}${attribute} lang="${languageOf(printed, index)}">${toHtml(text)}</${tag}>`,
    )
    .join('')
}

// The same words in each language on one line; what is equal in both is printed once.
function inline(printed: PrintedDraft, texts: readonly string[]): string {
  return texts
    .map((text, index) =>
      text === '' || texts.indexOf(text) < index
        ? ''
        : `<span lang="${languageOf(printed, index)}">${toHtml(text)}</span>`,
    )
    .filter((part) => part !== '')
    .join(' / ')
}

function stacked(printed: PrintedDraft, texts: readonly string[]): string {
  return each(
    printed,
    texts.map((text, index) => (texts.indexOf(text) < index ? '' : text)),
    'p',
  )
}

function valuesOf(values: readonly PrintedValue[]): string {
  return values.map(({ language, text }) => `<p lang="${toHtml(language)}">${toHtml(text)}</p>`).join('')
}

function languageOf({ languages }: PrintedDraft, index: number): string {
  return toHtml(languages[index] ?? 'ja')
}

// A number with no-break hyphens is printed with plain ones, which can be searched for and copied.
function toHtml(text: string): string {
  return escapeHtml(withoutReferences(text)).replace(
    /[A-Z0-9]+(?:\u2011[A-Z0-9]+)+/g,
    (number) => `<span class="whole">${number.replaceAll('\u2011', '-')}</span>`,
  )
}

const css = `
@page { size: A4; margin: 12mm 20mm 20mm }
* { box-sizing: border-box }
html { font: 9.5pt/1.5 'Noto Sans', 'Noto Sans JP', sans-serif; color: #1f2328 }
:lang(ja) { font-family: 'Noto Sans JP', 'Noto Sans Thai', 'Noto Sans', sans-serif }
:lang(zh-CN) { font-family: 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans Thai', 'Noto Sans', sans-serif }
:lang(th) { font-family: 'Noto Sans Thai', 'Noto Sans', 'Noto Sans JP', sans-serif; line-height: 1.6 }
:lang(hi) { font-family: 'Noto Sans Devanagari', 'Noto Sans', 'Noto Sans JP', sans-serif; line-height: 1.6 }
:lang(vi), :lang(en), :lang(id), :lang(de), :lang(fr) { font-family: 'Noto Sans', 'Noto Sans Thai', 'Noto Sans JP', sans-serif }
body { margin: 0 }
h1 { font-size: 13pt; line-height: 1.75; margin: 0 0 1mm; break-after: avoid }
header h1 { font-size: 16pt; text-align: center }
h2 { font-size: 10pt; margin: 0; break-after: avoid }
p { margin: 0; overflow-wrap: anywhere; orphans: 3; widows: 3 }
.whole { white-space: nowrap }
.running { font-size: 8pt; color: #57606a; text-align: right; padding-bottom: 3mm }
.subtitle { text-align: center; color: #57606a }
.notice { border: 0.3mm solid #b8bec6; color: #8c1d18; font-weight: 700; padding: 1.5mm 2mm; margin-top: 2mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
td, th { padding: 0; vertical-align: top; text-align: left }
.ruled { margin-top: 5mm }
.ruled tr { break-inside: avoid }
.ruled tr.may-part { break-inside: auto }
.ruled tr.keeps-next { break-after: avoid }
.ruled td, .ruled th { border: 0.2mm solid #b8bec6; padding: 1.2mm 2mm }
th { background: #eef1f6 }
.contract th { text-align: center }
.ruled.columns-1 td { border: 0 }
tr.heading td { background: #eef1f6 }
tr.note td { background: #f7f4ec; color: #6b4e00; font-size: 8pt }
tr.paragraph p, tr.item p { padding-left: 9mm; text-indent: -9mm }
tr.item p { padding-left: 14mm }
.stale td { background: #ffefc2; box-shadow: inset 1mm 0 #8a5a00 }
.mismatch td { background: #f9dad5; box-shadow: inset 1mm 0 #8c1d18 }
tr.stale p.mark, tr.mismatch p.mark { font-size: 8pt; font-weight: 600; color: #8c1d18; padding-left: 0; text-indent: 0 }
.label { display: inline-block; width: 9mm; text-indent: 0 }
.signature { margin-top: 8mm; break-inside: avoid }
.signature tr.words { height: 15mm }
.signature tr.by-hand { height: 22mm }
.field { font-size: 8pt; color: #57606a }
.annex { break-before: page }
.annex th.number { width: 12mm }
.annex th.category { width: 34mm }
.annex tbody tr { height: 9mm }
`
