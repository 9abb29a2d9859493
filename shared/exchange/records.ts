import type { AssetRow } from '../assets/index.ts'
import { type CanonicalValue, compareCodeUnits } from './canonical.ts'
import type {
  ActionRow,
  EngagementRows,
  FindingRow,
  HiddenRows,
  PhotoRow,
  SelfCheckRow,
  TimeEntryRow,
} from './rows.ts'

/** The version of the records' shape; a reader refuses a newer one. */
export const schemaVersion = 5

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
  const entries = shownRecords(rows)
  return sortRecords([...entries, ...tombstones(rows, entries)])
}

/**
 * All that the vault holds of an engagement, for the merge: what is removed, parked or held back is among it, with all
 * its fields. What was removed says so.
 */
export function collectWhole(rows: EngagementRows): RecordEntry[] {
  return sortRecords([
    ...shownRecords(rows).filter(({ type }) => type !== 'programme'),
    ...hiddenRecords(rows),
  ])
}

function shownRecords(rows: EngagementRows): RecordEntry[] {
  return [
    ...contextRecords(rows),
    ...planRecords(rows),
    ...hoursRecords(rows),
    ...ledgerRecords(rows),
    ...inspectionRecords(rows),
    ...draftRecords(rows),
    ...rows.assets.filter(({ isRemoved }) => !isRemoved).map(assetRecord),
    ...intakeRecords(rows),
  ]
}

function sortRecords(entries: RecordEntry[]): RecordEntry[] {
  return entries.sort((a, b) => compareCodeUnits(a.type, b.type) || compareCodeUnits(a.id, b.id))
}

function contextRecords({ programme, engagement, company, parent, sites, experts, steps }: EngagementRows) {
  const { id: engagementId } = engagement
  return [
    ...(programme === null ? [] : [entry('programme', String(programme.fiscalYear), programme)]),
    entry('engagement', engagementId, engagement),
    ...[company, parent].flatMap((each) => (each === null ? [] : [entry('company', each.id, each)])),
    ...sites.map((site) => entry('site', site.id, { ...site, engagementId })),
    ...experts.map((expert) => entry('expert', expert.id, expert)),
    ...steps.map((step) => entry('step', step.id, { ...step, engagementId })),
  ]
}

function planRecords({ plan, engagement }: EngagementRows) {
  return plan === null ? [] : [entry('plan', engagement.id, { ...plan, engagementId: engagement.id })]
}

function hoursRecords({ timeEntries, engagement }: EngagementRows) {
  return timeEntries.flatMap((row) => (row.isRemoved ? [] : [timeEntryRecord(row, engagement.id)]))
}

function timeEntryRecord({ revision, isRemoved, ...fields }: TimeEntryRow, engagementId: string) {
  return entry('time-entry', fields.id, { ...fields, engagementId, ...removedIf(isRemoved) }, revision)
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
    ...zones.map((zone) => zoneRecord({ ...zone, inspectionId: fields.id })),
    ...findings.flatMap(findingRecords),
  ])
}

function zoneRecord({
  id: zoneId,
  inspectionId,
  kind,
  name,
  position,
  isRemoved,
}: HiddenRows['zones'][number]) {
  // A walk that began as a copy of another has the same keys.
  return entry('zone', `${inspectionId}/${zoneId}`, {
    ...{ inspectionId, zoneId, kind, name, position },
    ...removedIf(isRemoved),
  })
}

function findingRecords({ actions, photos, revision, ...finding }: FindingRow) {
  const { action: _, savedAt: __, suggestedSeverity: ___, ...fields } = finding
  return [
    entry('finding', fields.id, fields, revision),
    ...actions.flatMap(actionRecords),
    ...photos.map(photoRecord),
  ]
}

/** None for a proposal of the library. */
function actionRecords({ id, isRemoved, revision, ...action }: ActionRow) {
  return id === null
    ? []
    : [entry('improvement-action', id, { ...action, ...removedIf(isRemoved) }, revision)]
}

function photoRecord({ id, isRemoved, attachmentId: _, hasOriginal: __, revision, ...photo }: PhotoRow) {
  return entry('photo', id, { ...photo, ...removedIf(isRemoved) }, revision)
}

function assetRecord({ revision, isRemoved, ...asset }: AssetRow) {
  return entry('asset', asset.id, { ...asset, ...removedIf(isRemoved) }, revision)
}

function hiddenRecords({ hidden, timeEntries, assets, engagement }: EngagementRows): RecordEntry[] {
  return [
    ...timeEntries.flatMap((row) => (row.isRemoved ? [timeEntryRecord(row, engagement.id)] : [])),
    ...hidden.proofs.map((proof) => entry('proof', proof.id, { ...proof, removed: true })),
    ...hidden.selfChecks.map((each) => selfCheckRecord(each, engagement.id, true)),
    ...assets.filter(({ isRemoved }) => isRemoved).map(assetRecord),
    ...hidden.zones.map(zoneRecord),
    ...hidden.findings.flatMap(findingRecords),
    ...hidden.actions.flatMap(actionRecords),
    ...hidden.photos.map(photoRecord),
  ]
}

function removedIf(isRemoved: boolean): { readonly removed?: true } {
  return isRemoved ? { removed: true } : {}
}

function draftRecords({ drafts, engagement }: EngagementRows) {
  return drafts.map(({ revision, ...fields }) =>
    entry('draft', fields.id, { ...fields, engagementId: engagement.id }, revision),
  )
}

function intakeRecords({ selfChecks, followUp, engagement }: EngagementRows) {
  const { id: engagementId } = engagement
  const checks = selfChecks.map((each) => selfCheckRecord(each, engagementId, false))
  if (followUp === null) return checks
  const { revision, ...fields } = followUp
  return [...checks, entry('follow-up', engagementId, { ...fields, engagementId }, revision)]
}

function selfCheckRecord(
  { revision, answers, ...fields }: SelfCheckRow,
  engagementId: string,
  isRemoved: boolean,
) {
  // A field a question: two experts who answer different ones both keep theirs.
  const byQuestion = Object.fromEntries(answers.map(({ questionId, ...given }) => [questionId, given]))
  return entry(
    'self-check',
    fields.id,
    { ...fields, engagementId, ...byQuestion, ...removedIf(isRemoved) },
    revision,
  )
}

function entry(type: string, id: string, fields: object, revision = 1): RecordEntry {
  return { type, id, revision, record: { ...(fields as Fields), type, id } }
}

const removable = [
  'asset',
  'self-check',
  'time-entry',
  'proof',
  'zone',
  'finding',
  'improvement-action',
  'photo',
]

/** What an earlier workbook carried and this one does not leaves a tombstone; nothing else that is gone does. */
function tombstones({ timeEntries, exported, arrived }: EngagementRows, entries: readonly RecordEntry[]) {
  const present = new Set(entries.map(({ type, id }) => `${type} ${id}`))
  const revisions = new Map(timeEntries.map(({ id, revision }) => [id, revision]))
  const gone = new Map<string, RecordEntry>()
  for (const { type, id, revision } of [...exported, ...arrived.map((each) => ({ ...each, revision: 1 }))]) {
    if (!removable.includes(type) || present.has(`${type} ${id}`)) continue
    const known = gone.get(`${type} ${id}`)?.revision ?? 0
    const latest = revisions.get(id) ?? Math.max(known, revision)
    gone.set(`${type} ${id}`, entry(type, id, { removed: true }, latest))
  }
  return gone.values()
}
