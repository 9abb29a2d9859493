import type { Proof, ProofTarget } from '../../shared/hours/index.ts'
import type { ProofRow } from './store.ts'

/** A stored proof as the window shows it. */
export function toProof(row: ProofRow): Proof {
  const { id, entryId, createdAt } = row
  return {
    id,
    entryId,
    target: targetOf(row),
    createdAt,
    isRemoved: row.isRemoved === 1,
    counts: row.counts === 1,
  }
}

/** The name of a zone, or null where an item was seen as a whole. */
export function zoneOf(row: Pick<ProofRow, 'zoneId' | 'zoneJa' | 'zoneLocal'>) {
  return row.zoneId === null ? null : { ja: row.zoneJa, local: row.zoneLocal }
}

/** The tables hold what belongs to each kind. */
function targetOf(row: ProofRow): ProofTarget {
  switch (row.kind) {
    case 'finding':
      return {
        kind: 'finding',
        findingId: row.findingId ?? '',
        inspectionId: row.inspectionId ?? '',
        checklistId: row.checklistId ?? '',
        checklistVersion: row.checklistVersion ?? '',
        itemId: row.itemId ?? '',
        zone: zoneOf(row),
      }
    case 'draft':
      return {
        kind: 'draft',
        draftId: row.draftId ?? '',
        revision: row.draftRevision ?? 1,
        draftKind: row.draftKind ?? '',
        jurisdiction: row.jurisdiction ?? '',
      }
    case 'file':
      return { kind: 'file', name: row.name ?? '', bytes: row.bytes ?? 0 }
  }
}
