import { escapeHtml } from '../../office/escape-html.ts'
import type { Cell, Line, PrintedReview, ReportBlock, ReportTable } from './report-blocks.ts'

/** A complete HTML page of a report on a review for A4; every text is escaped. */
export function reviewPage({ language, titles, head, blocks }: PrintedReview): string {
  const [first, ...rest] = titles
  const subtitles = rest.map((title) => `<p class="subtitle">${lineToHtml([title])}</p>`).join('')
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(first?.text ?? '')}</title><style>${css}</style></head>
<body>
<table class="sheet" role="presentation"><thead><tr><td><p class="running">${lineToHtml(head)}</p></td></tr></thead><tbody><tr><td>
<h1>${lineToHtml(first === undefined ? [] : [first])}</h1>${subtitles}
${blocks.map(blockToHtml).join('\n')}
</td></tr></tbody></table>
</body>
</html>
`
}

function blockToHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${lineToHtml(block.line)}</h2>`
    case 'paragraph':
      return `<p>${lineToHtml(block.line)}</p>`
    case 'table':
      return tableToHtml(block)
  }
}

function tableToHtml({ widths, headRows, rows }: ReportTable): string {
  const columns = widths.map((part) => `<col width="${(part * 100).toFixed(0)}%">`).join('')
  const toRow = (cells: readonly Cell[], scope: 'col' | 'row') =>
    `<tr>${cells.map((cell) => cellToHtml(cell, scope)).join('')}</tr>`
  const head = rows.slice(0, headRows).map((cells) => toRow(cells, 'col'))
  const body = rows.slice(headRows).map((cells) => toRow(cells, 'row'))
  return `<table class="ruled"><colgroup>${columns}</colgroup>${
    head.length === 0 ? '' : `<thead>${head.join('')}</thead>`
  }<tbody>${body.join('\n')}</tbody></table>`
}

function cellToHtml({ lines, isHead = false }: Cell, scope: 'col' | 'row'): string {
  const content = lines.map((line) => `<p>${lineToHtml(line)}</p>`).join('')
  return isHead ? `<th scope="${scope}">${content}</th>` : `<td>${content}</td>`
}

function lineToHtml(line: Line): string {
  return line
    .map(({ text, language, look }) => {
      const kind = look === undefined ? '' : ` class="${look}"`
      return `<span lang="${escapeHtml(language)}"${kind}>${escapeHtml(text)}</span>`
    })
    .join('')
}

const css = `
@page { size: A4; margin: 12mm 20mm 20mm }
* { box-sizing: border-box }
html { font: 9pt/1.5 'Noto Sans', 'Noto Sans JP', sans-serif; color: #1f2328 }
:lang(ja) { font-family: 'Noto Sans JP', 'Noto Sans Thai', 'Noto Sans Devanagari', 'Noto Sans', sans-serif }
:lang(zh-CN) { font-family: 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans', sans-serif }
:lang(th) { font-family: 'Noto Sans Thai', 'Noto Sans', 'Noto Sans JP', sans-serif; line-height: 1.65 }
:lang(hi) { font-family: 'Noto Sans Devanagari', 'Noto Sans', 'Noto Sans JP', sans-serif; line-height: 1.65 }
:lang(en), :lang(vi), :lang(id), :lang(de), :lang(fr) { font-family: 'Noto Sans', 'Noto Sans JP', 'Noto Sans Thai', sans-serif }
body { margin: 0 }
h1 { font-size: 16pt; line-height: 1.5; margin: 0 0 1mm; text-align: center }
.subtitle { text-align: center; color: #57606a; margin: 0 0 5mm }
h2 { font-size: 11pt; line-height: 1.6; margin: 6mm 0 2mm; break-after: avoid }
p { margin: 0 0 1mm; overflow-wrap: anywhere; orphans: 2; widows: 2; white-space: pre-line }
.running { font-size: 8pt; color: #57606a; text-align: right; padding-bottom: 3mm }
.strong { font-weight: 700 }
.quiet { color: #57606a; font-size: 8pt }
.present { font-weight: 700; color: #1f4e3d }
.weak { font-weight: 700; color: #7a4b00 }
.absent { font-weight: 700; color: #8c1d18 }
.mark { font-weight: 700; font-size: 8pt; color: #8c1d18; white-space: nowrap }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
.sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0 0.3mm; vertical-align: top }
.ruled { margin: 0 0 3mm }
.ruled tr { break-inside: avoid }
.ruled td, .ruled th { border: 0.2mm solid #b8bec6; padding: 1.2mm 2mm; vertical-align: top; text-align: left; font-weight: 400 }
.ruled th { background: #eef1f6 }
.ruled p:last-child { margin-bottom: 0 }
`
