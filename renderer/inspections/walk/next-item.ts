import type { ChecklistItem, Finding } from '../../../shared/inspections/contract.ts'

/** The item before or after another in the order of the list; null at its ends. */
export function neighbour(items: readonly ChecklistItem[], itemId: string, step: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === itemId)
  return items[at + step]?.id ?? null
}

/** The first unchecked item after another, beginning again at the top; null when none is left elsewhere. */
export function nextUnchecked(
  items: readonly ChecklistItem[],
  findings: readonly Pick<Finding, 'itemId' | 'answer'>[],
  itemId: string | null,
): string | null {
  const answered = new Set(findings.filter((one) => one.answer !== 'unchecked').map((one) => one.itemId))
  const at = items.findIndex((item) => item.id === itemId)
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return round.find((item) => !answered.has(item.id) && item.id !== itemId)?.id ?? null
}
