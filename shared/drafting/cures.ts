import stored from './cures.json' with { type: 'json' }
import type { DocumentKind } from './library/kinds.ts'

/** A clause 条項 that cures a finding, with the kinds of document it is usually put in, the usual one first. */
export type Cure = { readonly clauseId: string; readonly kinds: readonly DocumentKind[] }

/** An item of the standard checklist 標準点検表 whose finding a clause cures in these kinds of document. */
export type CuredItem = { readonly itemId: string; readonly kinds: readonly DocumentKind[] }

/** The checklist that the cures are known for. */
export const curedChecklist = 'standard'

const cures: Readonly<Record<string, readonly Cure[]>> = stored as Record<string, Cure[]>

/** The clauses that cure a finding of an item, the best first; none for what only a lock or a person can mend. */
export function curesOf(itemId: string): readonly Cure[] {
  return cures[itemId] ?? []
}

/** The items whose findings a clause cures, in the order of the checklist. */
export function itemsCuredBy(clauseId: string): readonly CuredItem[] {
  return Object.entries(cures).flatMap(([itemId, each]) =>
    each.filter((cure) => cure.clauseId === clauseId).map(({ kinds }) => ({ itemId, kinds })),
  )
}
