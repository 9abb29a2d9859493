import { escapeHtml } from '../../office/escape-html.ts'
import { columnNames, type Fact, type LogDocument, type LogRow, type SignatureBlock } from './document.ts'
import { css } from './page-css.ts'
import { totalsToHtml } from './page-totals.ts'
import { hoursOf, type Say, sayIn } from './page-words.ts'

/** Where a page finds a drawn signature while it is printed: the path before the id of the sign-off. */
const picturePath = '/picture/'

/** A complete HTML page of a log for A4 landscape; every text is escaped. */
export function logPage(document: LogDocument): string {
  const say = sayIn(document.languages[1] ?? null)
  const { title, subject, facts, rows, none, headings } = document
  const heads = columnNames.map((name) => `<th scope="col">${say(headings[name])}</th>`)
  const columns = columnNames.map((name) => `<col class="${name}">`)
  const empty = `<tr><td colspan="${columnNames.length}">${say(none)}</td></tr>`
  const body = rows.length === 0 ? empty : rows.map((row) => rowToHtml(row, say)).join('\n')
  return `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>${escapeHtml(`${title.ja} ${subject}`)}</title><style>${css}</style></head>
<body>
<h1>${say(title)}</h1>
<dl class="facts">${facts.map((fact) => factToHtml(fact, say)).join('')}</dl>
<table class="log"><colgroup>${columns.join('')}</colgroup>
<thead><tr><td class="running" colspan="${columnNames.length}">${escapeHtml(subject)}</td></tr><tr>${heads.join('')}</tr></thead>
<tbody>${body}</tbody></table>
${totalsToHtml(document.totals, say)}
${document.signatures.map((block) => signaturesToHtml(block, say)).join('\n')}
</body>
</html>
`
}

function factToHtml({ label, value }: Fact, say: Say): string {
  return `<div><dt>${say(label)}</dt><dd>${typeof value === 'string' ? escapeHtml(value) : say(value)}</dd></div>`
}

function rowToHtml(row: LogRow, say: Say): string {
  const [span = '', ...zones] = row.local
  const sum = (row.billedMinutes ?? 0) + (row.unbilledMinutes ?? 0)
  const cells: Readonly<Record<(typeof columnNames)[number], string>> = {
    date: escapeHtml(row.date.replaceAll('-', '/')),
    local: `${escapeHtml(span)}${zones.map((zone) => `<br><small>${escapeHtml(zone)}</small>`).join('')}`,
    japan: escapeHtml(row.japan),
    billed: figure(row.billedMinutes),
    unbilled: figure(row.unbilledMinutes),
    hours: hoursOf(sum),
    menuItem: say(row.menuItem),
    service: say(row.service),
    who: escapeHtml(row.who),
    site: escapeHtml(row.site),
    participants: escapeHtml(row.participants),
    note: escapeHtml(row.note),
    billing: row.billing.map((fact) => remark(fact, say)).join('<br>'),
  }
  const tds = columnNames.map((name) => `<td class="${name}">${cells[name]}</td>`)
  return `<tr${row.isReversal ? ' class="reversal"' : ''}>${tds.join('')}</tr>`
}

function figure(minutes: number | null): string {
  return minutes === null ? '' : String(minutes).replace('-', '−')
}

function remark({ label, value }: Fact, say: Say): string {
  if (value === '') return say(label)
  return `${say(label)}：${typeof value === 'string' ? escapeHtml(value) : say(value)}`
}

function signaturesToHtml({ title, parties }: SignatureBlock, say: Say): string {
  const boxes = parties.map(({ role, labels, signOff, signedOn, stale }) => {
    const picture = signOff?.hasPicture
      ? `<img src="${picturePath}${escapeHtml(signOff.id)}" alt="${escapeHtml(signOff.signer)}">`
      : ''
    return `<div class="box"><h3>${say(role)}</h3>
<dl><div class="ink"><dt>${say(labels.signature)}</dt><dd>${picture}</dd></div>
<div><dt>${say(labels.name)}</dt><dd>${escapeHtml(signOff?.signer ?? '')}</dd></div>
<div><dt>${say(labels.date)}</dt><dd>${escapeHtml(signedOn?.replaceAll('-', '/') ?? '')}</dd></div></dl>
${stale === null ? '' : `<p class="stale">${say(stale)}</p>`}</div>`
  })
  return `<section class="signatures"><h2>${say(title)}</h2><div class="boxes">${boxes.join('')}</div></section>`
}
