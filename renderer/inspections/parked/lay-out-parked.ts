import type { ChecklistItem, FindingMark, Outline, Zone } from '../../../shared/inspections/contract.ts'
import { itemsIn } from '../../../shared/inspections/expression.ts'
import { createAsker, createLookup, findParked, readConditions } from '../../../shared/inspections/parked.ts'

/** An answer that its condition hides, with the answers that the condition goes by. */
export type HiddenAnswer = {
  readonly mark: FindingMark
  /** Without a mark where the item has no answer that speaks. */
  readonly hiddenBy: readonly { readonly itemId: string; readonly mark: FindingMark | undefined }[]
}

/** The parked answers of an inspection by cause. */
export type ParkedLayout = {
  readonly condition: readonly HiddenAnswer[]
  readonly zones: readonly { readonly zone: Zone; readonly marks: readonly FindingMark[] }[]
  /** Answers to items that this version of the checklist does not hold. */
  readonly checklist: readonly FindingMark[]
  /** Answers that count although their condition does not hold. */
  readonly kept: readonly HiddenAnswer[]
}

/** Sorts the answers that count nowhere, or only because a person insisted, by cause. */
export function layOutParked(
  { marks, zones }: Pick<Outline, 'marks' | 'zones'>,
  items: readonly Pick<ChecklistItem, 'id' | 'relevant'>[],
): ParkedLayout {
  const conditions = readConditions(items)
  const removed = new Set(zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
  const parked = findParked(conditions, marks, removed)
  const asks = createAsker(conditions, marks, removed)
  const here = marks.filter(({ id }) => (parked.get(id) ?? 'condition') === 'condition')
  const answerTo = createLookup(here)

  const explain = (mark: FindingMark): HiddenAnswer => {
    const expression = conditions.byItem.get(mark.itemId)
    const triggers = expression === undefined ? [] : [...new Set(itemsIn(expression))]
    const hiddenBy = triggers.map((itemId) => {
      const found = answerTo(itemId, mark.zoneId)
      return { itemId, mark: found !== undefined && parked.has(found.id) ? undefined : found }
    })
    return { mark, hiddenBy }
  }
  const by = (cause: string) => marks.filter(({ id }) => parked.get(id) === cause)
  return {
    condition: by('condition').map(explain),
    zones: zones.flatMap((zone) => {
      const own = by('zone').filter(({ zoneId }) => zoneId === zone.id)
      return own.length === 0 ? [] : [{ zone, marks: own }]
    }),
    checklist: by('checklist'),
    kept: here
      .filter(({ id, isKept, itemId, zoneId }) => isKept && !parked.has(id) && !asks(itemId, zoneId))
      .map(explain),
  }
}
