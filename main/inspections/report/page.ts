import { escapeHtml } from '../../office/escape-html.ts'
import { type Block, type Cover, type Line, listHeadings, type PrintedReport } from './blocks.ts'
import { blockToHtml, lineToHtml } from './page-blocks.ts'
import { css } from './page-css.ts'

/**
 * A complete HTML page of a report for A4; every text is escaped. Its table of contents names no pages yet
 * (`numberPages`); without photos, their room is left free.
 */
export function reportPage(report: PrintedReport, { hasPhotos }: { readonly hasPhotos: boolean }): string {
  const { language, title, cover, blocks } = report
  const sections = [contents(report), ...bySection(blocks).map((section) => body(section, hasPhotos))]
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${css}</style></head>
<body>
${coverToHtml(cover)}
${sections.map((section) => sheet(report, section)).join('\n')}
</body>
</html>
`
}

/** Each section is a table of its own, whose head is repeated on every page in the page's own fonts. */
function sheet({ head }: PrintedReport, content: string): string {
  const running = `<p class="running"><span>${lineToHtml(head.about)}</span><span>${lineToHtml(head.status)}</span></p>`
  return `<table class="sheet" role="presentation"><thead><tr><td>${running}</td></tr></thead><tbody><tr><td>
${content}
</td></tr></tbody></table>`
}

function body(blocks: readonly Block[], hasPhotos: boolean): string {
  return blocks.map((block) => blockToHtml(block, hasPhotos)).join('\n')
}

function bySection(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = []
  for (const block of blocks) {
    const current = sections.at(-1)
    const isStart = block.kind === 'heading' && block.startsPage === true
    if (current === undefined || isStart) sections.push([block])
    else current.push(block)
  }
  return sections
}

function contents({ blocks, contentsDepth, contentsTitle }: PrintedReport): string {
  const entries = listHeadings(blocks, contentsDepth).map(
    ({ id, level, line }) =>
      `<li class="level-${level}"><a href="#${id}"><span class="entry">${lineToHtml(line)}</span><span class="dots"></span><span class="page">0</span></a></li>`,
  )
  return `<nav><p class="contents-title">${lineToHtml(contentsTitle)}</p><ol>${entries.join('\n')}</ol></nav>`
}

function coverToHtml({ above, titles, status, facts, notices }: Cover): string {
  const [first = [], ...rest] = titles
  const lines = (all: readonly Line[]) => all.map((line) => `<p>${lineToHtml(line)}</p>`).join('')
  const rows = facts.map(
    ({ labels, values }) => `<tr><th scope="row">${lines(labels)}</th><td>${lines(values)}</td></tr>`,
  )
  return `<section class="cover"><p class="above">${lineToHtml(above)}</p>
<p class="title">${lineToHtml(first)}</p>${rest.map((line) => `<p class="subtitle">${lineToHtml(line)}</p>`).join('')}
<p class="status">${lineToHtml(status)}</p>
<table>${rows.join('')}</table>
<div class="notices">${lines(notices)}</div></section>`
}
