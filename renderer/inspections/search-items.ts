import type { ChecklistItem } from '../../shared/inspections/contract.ts'

/** A text in the form in which searching compares: widths, cases and half-width kana are one. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/**
 * The items in whose id, title or evidence, in either language, every word of the query occurs; `titles` are
 * further titles by item id, in the language of the interface.
 */
export function searchItems(
  items: readonly ChecklistItem[],
  query: string,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly ChecklistItem[] {
  const words = normalise(query).split(' ').filter(Boolean)
  if (words.length === 0) return items
  return items.filter((item) => {
    const text = normalise(
      [
        item.id,
        titles.get(item.id),
        item.ja.title,
        item.local.title,
        item.ja.evidence,
        item.local.evidence,
      ].join('\n'),
    )
    return words.every((word) => text.includes(word))
  })
}
