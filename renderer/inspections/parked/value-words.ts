import type { Checklist, ItemValue } from '../../../shared/inspections/contract.ts'

/** A recorded value as a person reads it: chosen names by their labels. */
export function valueWords(
  { items, choiceLists }: Pick<Checklist, 'items' | 'choiceLists'>,
  itemId: string,
  value: ItemValue,
  side: 'ja' | 'local',
): string {
  const list = items.find(({ id }) => id === itemId)?.choices
  const choices = list ? (choiceLists[list] ?? []) : []
  const wordOf = (name: string) => choices.find((choice) => choice.name === name)?.[side] ?? name
  return Array.isArray(value) ? value.map(wordOf).join(' · ') : wordOf(String(value))
}
