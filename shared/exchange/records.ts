import { type CanonicalValue, compareCodeUnits } from './canonical.ts'
import type { EngagementRows, FindingRow } from './rows.ts'

/** The version of the records' shape; a reader refuses a newer one. */
export const schemaVersion = 4

type Fields = { readonly [key: string]: CanonicalValue }

/** A canonical record with what only bookkeeping knows: its revision on this device. */
export type RecordEntry = {
  readonly type: string
  readonly id: string
  readonly revision: number
  readonly record: Fields & { readonly type: string; readonly id: string }
}

/**
 * The canonical records of an engagement, sorted by type and id. They hold no export time and no
 * bookkeeping, so the same content gives the same records on every device and every day.
 */
export function collectRecords(rows: EngagementRows): RecordEntry[] {
  const entries = [
    ...contextRecords(rows),
    ...planRecords(rows),
    ...hoursRecords(rows),
    ...ledgerRecords(rows),
    ...inspectionRecords(rows),
    ...draftRecords(rows),
  ]
  return [...entries, ...tombstones(rows, entries)].sort(
    (a, b) => compareCodeUnits(a.type, b.type) || compareCodeUnits(a.id, b.id),
  )
}

function contextRecords({ programme, engagement, company, parent, sites, experts, steps }: EngagementRows) {
  const { id: engagementId } = engagement
  return [
    ...(programme === null ? [] : [entry('programme', String(programme.fiscalYear), programme)]),
    entry('engagement', engagementId, engagement),
    ...[company, parent].flatMap((each) => (each === null ? [] : [entry('company', each.id, each)])),
    ...sites.map((site, position) => entry('site', site.id, { ...site, engagementId, position })),
    ...experts.map((expert) => entry('expert', expert.id, expert)),
    ...steps.map((step) => entry('step', step.id, { ...step, engagementId })),
  ]
}

function planRecords({ plan, engagement }: EngagementRows) {
  return plan === null ? [] : [entry('plan', engagement.id, { ...plan, engagementId: engagement.id })]
}

function hoursRecords({ timeEntries, engagement }: EngagementRows) {
  return timeEntries.flatMap(({ revision, isRemoved, ...fields }) =>
    isRemoved ? [] : [entry('time-entry', fields.id, { ...fields, engagementId: engagement.id }, revision)],
  )
}

/** What happened to the ledger beside its entries; none of it is ever changed or removed, but for proofs. */
function ledgerRecords({ monthActs, planChanges, allotmentReleases, proofs, engagement }: EngagementRows) {
  const ofEngagement = (type: string, all: readonly { readonly id: string }[]) =>
    all.map((fields) => entry(type, fields.id, { ...fields, engagementId: engagement.id }))
  return [
    ...ofEngagement('month-act', monthActs),
    ...ofEngagement('plan-change', planChanges),
    ...ofEngagement('allotment-release', allotmentReleases),
    ...proofs.map((proof) => entry('proof', proof.id, proof)),
  ]
}

function inspectionRecords({ inspections, engagement }: EngagementRows) {
  return inspections.flatMap(({ zones, findings, siteKind: _, ...fields }) => [
    entry('inspection', fields.id, { ...fields, engagementId: engagement.id }),
    ...zones.map(({ id: zoneId, kind, name }, index) =>
      // A walk that began as a copy of another has the same keys.
      entry('zone', `${fields.id}/${zoneId}`, {
        inspectionId: fields.id,
        zoneId,
        kind,
        name,
        position: index + 1,
      }),
    ),
    ...findings.flatMap(findingRecords),
  ])
}

function findingRecords({ actions, photos, revision, ...finding }: FindingRow) {
  const { action: _, savedAt: __, suggestedSeverity: ___, ...fields } = finding
  return [
    entry('finding', fields.id, fields, revision),
    ...actions.flatMap(({ id, isRemoved: _, revision, ...action }) =>
      id === null ? [] : [entry('improvement-action', id, action, revision)],
    ),
    ...photos.map(({ id, isRemoved: _, attachmentId: __, hasOriginal: ___, revision, ...photo }) =>
      entry('photo', id, photo, revision),
    ),
  ]
}

function draftRecords({ drafts, engagement }: EngagementRows) {
  return drafts.map(({ revision, ...fields }) =>
    entry('draft', fields.id, { ...fields, engagementId: engagement.id }, revision),
  )
}

function entry(type: string, id: string, fields: object, revision = 1): RecordEntry {
  return { type, id, revision, record: { ...(fields as Fields), type, id } }
}

const removable = ['time-entry', 'proof', 'zone', 'finding', 'improvement-action', 'photo']

/** What an earlier workbook carried and this one does not leaves a tombstone; nothing else that is gone does. */
function tombstones({ timeEntries, exported }: EngagementRows, entries: readonly RecordEntry[]) {
  const present = new Set(entries.map(({ type, id }) => `${type} ${id}`))
  const revisions = new Map(timeEntries.map(({ id, revision }) => [id, revision]))
  const gone = new Map<string, RecordEntry>()
  for (const { type, id, revision } of exported) {
    if (!removable.includes(type) || present.has(`${type} ${id}`)) continue
    const known = gone.get(`${type} ${id}`)?.revision ?? 0
    const latest = revisions.get(id) ?? Math.max(known, revision)
    gone.set(`${type} ${id}`, entry(type, id, { removed: true }, latest))
  }
  return gone.values()
}
