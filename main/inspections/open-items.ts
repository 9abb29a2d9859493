import type { Inspection } from '../../shared/inspections/contract.ts'
import { createAsker, readConditions } from '../../shared/inspections/parked.ts'
import { isItemAsked } from '../../shared/inspections/score.ts'
import type { Pack } from './pack.ts'

/** The items that are asked for somewhere on the walk and at which nothing was recorded. */
export function openItemsOf({ findings, zones, siteKind }: Inspection, pack: Pack): Set<string> {
  const removed = new Set(zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
  const walk = zones.filter(({ isRemoved }) => !isRemoved)
  const isAsked = createAsker(readConditions(pack.items), findings, removed)
  const seen = new Set(findings.map(({ itemId }) => itemId))
  const open = pack.items.filter(
    (item) =>
      item.type !== 'note' && !seen.has(item.id) && isItemAsked(item, { siteKind, zones: walk, isAsked }),
  )
  return new Set(open.map(({ id }) => id))
}
