import { escapeHtml } from '../../office/escape-html.ts'
import type { Budget, LogTotals } from './document.ts'
import { hoursOf, type Say } from './page-words.ts'

/** The sums of a log as HTML: all, the budgets, and each group, minutes beside hours. */
export function totalsToHtml(totals: LogTotals, say: Say): string {
  const { billedMinutes, unbilledMinutes, words } = totals
  const line = (label: string, billed: string, unbilled: string, hours: string) =>
    `<tr><th scope="row">${label}</th><td>${billed}</td><td>${unbilled}</td><td>${hours}</td></tr>`
  const sums = (label: string, billed: number, unbilled: number) =>
    line(label, minutesOf(billed), minutesOf(unbilled), hoursOf(billed + unbilled))
  const known = (label: string, minutes: number | null) =>
    minutes === null
      ? line(label, say(words.unconfirmed), '', '')
      : line(label, minutesOf(minutes), '', hoursOf(minutes))
  const budget = ({ label, usedMinutes, capMinutes, remainingMinutes }: Budget) => {
    const of = label === null ? '' : `${escapeHtml(label.ja)}：`
    return [
      known(of + say(words.used), usedMinutes),
      known(of + say(words.cap), capMinutes),
      known(of + say(words.remaining), remainingMinutes),
    ].join('')
  }
  const table = (title: string, lines: string) =>
    `<section class="totals"><h2>${title}</h2><table>${head(totals, say)}<tbody>${lines}</tbody></table></section>`
  const groups = totals.groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) =>
      table(
        say(title),
        lines.map((each) => sums(say(each.label), each.billedMinutes, each.unbilledMinutes)).join(''),
      ),
    )
  const first = sums(say(totals.all), billedMinutes, unbilledMinutes) + totals.budgets.map(budget).join('')
  return `<div class="sums">${[table(say(totals.title), first), ...groups].join('\n')}</div>`
}

function head({ heads }: LogTotals, say: Say): string {
  return `<thead><tr><td></td>${heads.map((each) => `<th scope="col">${say(each)}</th>`).join('')}</tr></thead>`
}

function minutesOf(minutes: number): string {
  return String(minutes).replace('-', '−')
}
