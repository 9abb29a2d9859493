import type { LibraryLanguage } from '../library/languages.ts'
import { type Page, takeMatches } from './page.ts'
import type { Fact, ProblemKind } from './problems.ts'

const name = /\{\{\s*([\w.]+)\s*\}\}/gu
const blank = /_{2,}|\.{4,}|…{2,}|[●○◯■□]+|〇{2,}|\( +\)/gu
const brackets = /[[【〔](?!\d+[\]】〕])[^[\]【】〔〕]*[\]】〕]/gu

/** Places to fill in: names in braces, lines, brackets; what stands in brackets is left to the other readers. */
export function readPlaceholders(page: Page): Fact[] {
  const named = takeMatches(page, name, ([, key = ''], quote) => sign('placeholder', key, quote))
  const inBrackets = [...page.text.matchAll(brackets)].map((match) =>
    sign('placeholder', '[]', page.original.slice(match.index, (match.index ?? 0) + match[0].length)),
  )
  // [●] and [____] are one place each.
  const lines = takeMatches(page, blank, (match, quote) =>
    isInside(page.text, match.index ?? 0) ? null : sign('placeholder', '____', quote),
  )
  return [...named, ...inBrackets, ...lines]
}

function isInside(text: string, at: number): boolean {
  return (
    Math.max(text.lastIndexOf('[', at), text.lastIndexOf('【', at)) >
    Math.max(text.lastIndexOf(']', at), text.lastIndexOf('】', at))
  )
}

function sign(kind: ProblemKind, key: string, quote: string): Fact {
  return { kind, keys: [key], figure: null, isSoft: false, quote }
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const kana = 'アイウエオカキクケコサシスセソタチツテト'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネ'
const thaiLetters = 'กขคงจฉชซฌญ'
const hindiLetters = 'कखगघङचछजझञ'
const latin = 'abcdefghijklmnopqrstuvwxyz'
// đ stands after d in Vietnamese lists.
const vietnameseLetters = 'abcdđeghiklmnopqrst'
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const label =
  /[①-⑳]|\((?:[ア-ヲ]|[ก-ญ]|[क-ञ])\)|(?<![A-Za-zÀ-ỹ]|[A-Za-zÀ-ỹ]\([a-z]\))\((?:[a-zđ]|[ivx]{1,4})\)|(?<=^|[\n;；：:,、。]\s*|[：:;；]\s)(?:(?:[ア-ヲ]|[ก-ญ]|[क-ञ]|[a-zđ]|[ivx]{1,4})\)|(?:[ア-ヲ]|[ก-ญ]|[क-ञ]|[a-hđ])\.)(?!\p{L})\s?|(?<=^|\n\s*)[ア-ヲ](?=\s)|(?<!\p{L})(?:điểm|huruf|Buchstabe|lit\.)\s+[a-zđ](?![\p{L}.])/gu

/** Labels of an enumeration by letters, as the place they stand at: ア, ก, (a) and ① are all 1; `day(s)` has none. */
export function readLabels(page: Page, language: LibraryLanguage): Fact[] {
  const series = page.text.match(label)?.map((each) => letterOf(each)) ?? []
  if (series.length === 0) return []
  return takeMatches(page, label, ([found], quote) => {
    const place = placeOf(letterOf(found), series, language)
    return place === 0 ? null : sign('numbering', String(place), quote.trim())
  })
}

function letterOf(found: string): string {
  return found.replace(/^\p{L}{2,}\.?\s+|[().．\s]/gu, '')
}

function placeOf(letter: string, series: readonly string[], language: LibraryLanguage): number {
  const isRoman =
    letter.length > 1 || (romans.includes(letter) && (series.includes('ii') || series[0] === 'i'))
  if (isRoman && /^[ivx]+$/.test(letter)) return romans.indexOf(letter) + 1
  if (language === 'vi' && series.includes('đ')) return vietnameseLetters.indexOf(letter) + 1
  const isIroha = series.includes('ロ') || series.includes('ハ')
  for (const alphabet of [circled, isIroha ? iroha : kana, thaiLetters, hindiLetters, latin]) {
    const place = alphabet.indexOf(letter) + 1
    if (place > 0) return place
  }
  return 0
}

// Titles of laws stand in 《》 in Chinese alone.
const quoted =
  /「([^「」]*(?:「[^「」]*」[^「」]*)*)」|『([^『』]*)』|„([^„“”"]*)[“”"]|“([^“”]*)”|«\s*([^«»]*?)\s*»|»([^«»]*)«|"([^"]*)"|《([^《》]*)》|(?<!\p{L})‘([^‘’]{1,80})’(?!\p{L})|‚([^‚‘]{1,80})‘/gu

/** A text in quotation marks: a definition, a name, a label. */
export type Quoted = {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly isSoft: boolean
}

/** What stands in quotation marks; nothing is blotted out. */
export function readQuoted({ original }: Page): Quoted[] {
  return [...original.matchAll(quoted)].map((match) => ({
    words: (match.slice(1).find((part) => part !== undefined) ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
    isSoft: match[0].startsWith('《'),
  }))
}
