import { type CanonicalValue, compareCodeUnits } from './canonical.ts'
import type { EngagementRows } from './rows.ts'

/** The version of the records' shape; a reader refuses a newer one. */
export const schemaVersion = 1

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
  return [
    ...contextRecords(rows),
    ...planRecords(rows),
    ...hoursRecords(rows),
    ...inspectionRecords(rows),
    ...draftRecords(rows),
  ].sort((a, b) => compareCodeUnits(a.type, b.type) || compareCodeUnits(a.id, b.id))
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

/** A removed entry leaves a tombstone where an earlier workbook carried it, and no trace elsewhere. */
function hoursRecords({ timeEntries, engagement, exported }: EngagementRows) {
  const left = exportedIds(exported, 'time-entry')
  return timeEntries.flatMap(({ revision, isRemoved, ...fields }) => {
    if (!isRemoved) {
      return [entry('time-entry', fields.id, { ...fields, engagementId: engagement.id }, revision)]
    }
    return left.has(fields.id) ? [entry('time-entry', fields.id, { removed: true }, revision)] : []
  })
}

function inspectionRecords({ inspections, findings, photos, engagement, exported }: EngagementRows) {
  const left = exportedIds(exported, 'photo')
  return [
    ...inspections.map((each) => entry('inspection', each.id, { ...each, engagementId: engagement.id })),
    ...findings.map(({ revision, ...fields }) => entry('finding', fields.id, fields, revision)),
    ...photos.flatMap(({ isRemoved, attachmentId: _, ...fields }) => {
      if (!isRemoved) return [entry('photo', fields.id, fields)]
      return left.has(fields.id) ? [entry('photo', fields.id, { removed: true })] : []
    }),
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

function exportedIds(exported: EngagementRows['exported'], type: string): ReadonlySet<string> {
  return new Set(exported.flatMap((each) => (each.type === type ? [each.id] : [])))
}
