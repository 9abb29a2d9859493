import type { ChecklistItem } from '../../../shared/inspections/contract.ts'

type ItemTexts = ChecklistItem['ja']

/**
 * What people type in more than one way, made one: katakana; Thai tone marks, which may stand before or after a vowel
 * or be left out, and แ written as two letters; nukta and chandrabindu; digits; joiners that no one sees.
 */
const foldings: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/[\u200b-\u200d\u2060\ufeff]/g, ''],
  [/ß/g, 'ss'],
  [/đ/g, 'd'],
  [/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)],
  [/[\u0e47-\u0e4c\u0e4e]/g, ''],
  [/\u0e4d\u0e32/g, '\u0e33'],
  [/\u0e40\u0e40/g, '\u0e41'],
  [/\u093c/g, ''],
  [/\u0901/g, '\u0902'],
  [/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)],
  [/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966)],
  [/\s+/g, ' '],
]

/** A text in the form in which searching compares: width, case and accents are one as well. */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFKC')
  return foldings.reduce((done, [from, to]) => done.replace(from, to as string), plain).trim()
}

/** What is searched of each item, by its id: id, title and evidence in Japanese, the local and a further language. */
export function indexItems(
  items: readonly ChecklistItem[],
  further: ReadonlyMap<string, ItemTexts> = new Map(),
): ReadonlyMap<string, string> {
  const words = ({ title, evidence }: ItemTexts) => `${title}\n${evidence}`
  return new Map(
    items.map((item) => {
      const more = further.get(item.id)
      return [
        item.id,
        normalise([item.id, words(item.ja), words(item.local), more ? words(more) : ''].join('\n')),
      ]
    }),
  )
}

/** The items in which every word of the query occurs. */
export function searchItems(
  items: readonly ChecklistItem[],
  index: ReadonlyMap<string, string>,
  query: string,
): readonly ChecklistItem[] {
  const words = normalise(query).split(' ').filter(Boolean)
  if (words.length === 0) return items
  return items.filter(({ id }) => words.every((word) => index.get(id)?.includes(word)))
}
