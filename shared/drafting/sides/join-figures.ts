import { type Figure, readUnit } from './find-figures.ts'
import type { Page } from './page.ts'
import type { Patterns } from './patterns.ts'

const rangeBetween =
  /^\s*(?:[-–—~〜～、]|から|ないし|至|到|to|or|and|bis|oder|à|ou|hingga|sampai|atau|đến|hoặc|ถึง|หรือ|से|या|または|又は|或者?)\s*$/iu
const sumBetween = /^\s*(?:and|und|et|và|dan|และ|और|零|又|と|,)?\s*$/iu
const restatement = /^[^()\d]{0,6}\([^()\d]{0,28}$/u
const restatementEnd = /^[^()\d]{0,14}\)/u

/** The figures with those put together that say one thing: restatements, ranges, years and months. */
export function joinFigures(page: Page, figures: readonly Figure[], patterns: Patterns): Figure[] {
  const merged = mergeRestated(page, figures, patterns)
  shareUnits(page, merged)
  return addParts(page, merged)
}

/** `thirty (30) days` and `30 (สามสิบ) วัน` say one thing twice. */
function mergeRestated(page: Page, figures: readonly Figure[], patterns: Patterns): Figure[] {
  const merged: Figure[] = []
  for (const figure of figures) {
    const last = merged.at(-1)
    const close = last && restatesAt(page.text, last, figure)
    if (!last || close === undefined) {
      if (last) shareRestatement(page, last, figure, patterns)
      merged.push(figure)
      continue
    }
    last.currency ??= figure.currency
    last.unit ??= figure.unit
    last.end = close
    last.isPlain = false
    last.isWord = false
    if (last.unit === null && last.currency === null) readUnit(page.text, last, close, patterns)
    last.stop = Math.max(last.stop, close)
  }
  return merged
}

/** In `thirty (20) days` both figures are days, and one of them is wrong. */
function shareRestatement(page: Page, first: Figure, second: Figure, patterns: Patterns): void {
  const isInside = /^\s*\($/.test(page.text.slice(first.end, second.start)) && page.text[second.end] === ')'
  if (!isInside || !first.isWord || second.unit !== null) return
  readUnit(page.text, second, second.end + 1, patterns)
  if (second.unit === null) return
  first.unit = second.unit
  first.isWord = false
}

function restatesAt(text: string, first: Figure, second: Figure): number | undefined {
  if (!first.values.some((value) => second.values.includes(value))) return undefined
  if (!restatement.test(text.slice(first.stop, second.start))) return undefined
  const rest = restatementEnd.exec(text.slice(second.end, second.end + 20))
  return rest ? second.end + rest[0].length : undefined
}

/** In `7 to 10 days` the first figure has the unit of the second. */
function shareUnits(page: Page, figures: readonly Figure[]): void {
  for (let index = figures.length - 2; index >= 0; index -= 1) {
    const [figure, next] = [figures[index] as Figure, figures[index + 1] as Figure]
    if (!rangeBetween.test(page.text.slice(figure.stop, next.start))) continue
    if (figure.unit === null && figure.currency === null && next.unit !== 'count') {
      figure.isReference ||= next.isReference && figure.isPlain
      if (!figure.isReference && !figure.isWord) {
        figure.unit = next.unit
        figure.currency = next.currency
      }
    }
    if (figure.isReference && next.unit === null && next.currency === null && next.isPlain && !isYear(next))
      next.isReference = true
  }
}

/** `1年6か月` is one period of 18 months. */
function addParts(page: Page, figures: readonly Figure[]): Figure[] {
  const added: Figure[] = []
  for (const figure of figures) {
    const last = added.at(-1)
    const isTail =
      last?.unit === 'year' &&
      figure.unit === 'month' &&
      sumBetween.test(page.text.slice(last.stop, figure.start))
    if (!last || !isTail) {
      added.push(figure)
      continue
    }
    added[added.length - 1] = {
      ...last,
      unit: 'month',
      values: [(last.values[0] ?? 0) * 12 + (figure.values[0] ?? 0)],
      end: figure.end,
      stop: figure.stop,
    }
  }
  return added
}

/** Tells whether a figure can be a year of our time. */
export function isYear({ values, isPlain }: Figure): boolean {
  const year = values[0] ?? 0
  return isPlain && year >= 1900 && year <= 2100
}
