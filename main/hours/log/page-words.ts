import { escapeHtml } from '../../office/escape-html.ts'
import type { Pair } from './words.ts'

/** A pair of texts as HTML, each marked with its language. */
export type Say = (pair: Pair) => string

/** Says pairs in Japanese and a second language beside it. */
export function sayIn(local: string | null): Say {
  return ({ ja, local: other }) =>
    other === null || other === ja || local === null
      ? escapeHtml(ja)
      : `${escapeHtml(ja)}<span class="gap"> / </span><span class="other" lang="${escapeHtml(local)}">${escapeHtml(other)}</span>`
}

/** Hours of whole minutes as the sheet shows them: 3 × 20 minutes are 1.00. */
export function hoursOf(minutes: number): string {
  return (minutes / 60).toFixed(2).replace('-', '−')
}
