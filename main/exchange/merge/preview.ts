import { recordOf } from '../../../shared/exchange/merge/fields.ts'
import type { PlannedRecord } from '../../../shared/exchange/merge/plan-merge.ts'
import { partsOf, type StampedRecord } from '../../../shared/exchange/merge/stamps.ts'
import type { MergeDecisions, MergePreview, RecordChange } from '../../../shared/exchange/merge-contract.ts'
import type { EngagementRow } from '../../../shared/exchange/rows.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { findOwnLaptop } from '../../hours/index.ts'
import { openForWork, type ReadableDatabase, type WorkIdentity } from '../../vault/index.ts'
import { proposeCorrections } from '../corrections/propose.ts'
import { type FileToRead, refuseFile } from '../read-workbook.ts'
import { appliers } from './apply/index.ts'
import { judgeHours } from './judge-hours.ts'
import { type PreparedMerge, prepareMerge } from './prepare-merge.ts'
import { type Incoming, readIncoming } from './read-incoming.ts'

/** A workbook to be looked at before it is merged. */
export type PreviewInput = WorkIdentity & FileToRead

/** What an import would do to the vault; changes nothing. */
export async function previewMerge(input: PreviewInput): Promise<Result<MergePreview>> {
  const incoming = await readIncoming(input)
  if (!incoming.ok) return incoming
  const vault = openForWork(input)
  if (!vault.ok) return vault
  const { db, close } = vault.value
  try {
    const device = findOwnLaptop(db)?.id ?? 'this laptop'
    return ok(describe(db, incoming.value, prepareMerge(db, incoming.value, { device, decisions: {} })))
  } catch (error) {
    return refuseFile(error, input.path)
  } finally {
    close()
  }
}

/** So many removals may be a mistake of the other side: they are asked for by their number. */
const removalsAskedFor = 10
const maxListed = 2000

/** Whether the removals of a merge must be confirmed. */
export function asksForRemovals({ planned }: PreparedMerge): boolean {
  return countOf(planned, 'removed') > removalsAskedFor
}

/** Whether a person confirmed the removals of a merge, where that is asked for. */
export function isConfirmed(prepared: PreparedMerge, { removals }: MergeDecisions): boolean {
  return !asksForRemovals(prepared) || removals === countOf(prepared.planned, 'removed')
}

function describe(db: ReadableDatabase, incoming: Incoming, prepared: PreparedMerge): MergePreview {
  const { engagementId, isNew, planned, same } = prepared
  const { manifest, records } = incoming.content
  const engagement = records.find(({ type }) => type === 'engagement') as unknown as EngagementFacts
  const company = records.find(({ type, id }) => type === 'company' && id === engagement.companyId)
  const facts = { ...engagement, companyName: String(company?.name ?? '') }
  const changes = planned.filter(({ outcome }) => outcome !== 'same').sort(byUrgency)
  return {
    engagementId,
    company: facts.companyName,
    region: facts.region,
    fiscalYear: facts.fiscalYear,
    isNew,
    twinId: isNew ? findTwin(db, engagementId, facts) : null,
    from: {
      fingerprint: manifest.laptop.id,
      name: manifest.laptop.name,
      isThisLaptop: findOwnLaptop(db)?.id === manifest.laptop.id,
      isKnown: db.prepare('SELECT 1 FROM known_device WHERE id = ?').get(manifest.laptop.id) !== undefined,
    },
    batch: manifest.batch,
    profile: manifest.profile,
    exportedAt: manifest.exportedAt,
    counts: {
      fresh: countOf(planned, 'new'),
      theirs: countOf(planned, 'theirs'),
      both: countOf(planned, 'both'),
      removed: countOf(planned, 'removed'),
      kept: countOf(planned, 'kept'),
      settled: countOf(planned, 'settled'),
      same,
    },
    changes: changes.slice(0, maxListed).map(toChange),
    more: Math.max(0, changes.length - maxListed),
    proposals: proposeCorrections(db, incoming),
    ...judgeHours(db, prepared, engagement),
    asksForRemovals: asksForRemovals(prepared),
  }
}

type EngagementFacts = Pick<EngagementRow, 'companyId' | 'region' | 'kind' | 'fiscalYear' | 'adoptedOn'>

/** The same case that somebody opened by hand on this laptop: its hours are counted by themselves. */
function findTwin(
  db: ReadableDatabase,
  engagementId: string,
  { companyName, region, kind, fiscalYear }: EngagementFacts & { companyName: string },
): string | null {
  const twin = db
    .prepare<[Record<string, unknown>], string>(
      `SELECT e.id FROM engagement e JOIN company c ON c.id = e.company_id
       WHERE c.name = :companyName AND e.region IS :region AND e.kind = :kind AND e.fiscal_year = :fiscalYear
         AND e.id <> :engagementId LIMIT 1`,
    )
    .pluck()
    .get({ companyName, region, kind, fiscalYear, engagementId })
  return typeof twin === 'string' ? twin : null
}

function countOf(planned: readonly PlannedRecord[], outcome: PlannedRecord['outcome']): number {
  return planned.filter((each) => each.outcome === outcome).length
}

const urgency: readonly PlannedRecord['outcome'][] = ['both', 'settled', 'removed', 'theirs', 'new', 'kept']

function byUrgency(a: PlannedRecord, b: PlannedRecord): number {
  return (
    Number(hasConflict(b)) - Number(hasConflict(a)) || urgency.indexOf(a.outcome) - urgency.indexOf(b.outcome)
  )
}

function hasConflict({ differences }: PlannedRecord): boolean {
  return differences.some(({ isConflict }) => isConflict)
}

function toChange({ outcome, ours, theirs, merged, differences }: PlannedRecord): RecordChange {
  return {
    type: merged.type,
    id: merged.id,
    outcome: outcome === 'same' ? 'kept' : outcome,
    label: labelOf(merged) || labelOf(ours) || labelOf(theirs),
    parts: [
      ...differences.map(({ part, fields, winner, isConflict }) => ({
        part,
        ours: pick(ours, fields),
        theirs: pick(theirs, fields),
        winner,
        isConflict,
      })),
      ...(outcome === 'new' ? partsOfNew(theirs) : []),
    ],
  }
}

/** All that a new record says: there is nothing to compare it with. */
function partsOfNew(theirs: StampedRecord): RecordChange['parts'] {
  return [...partsOf(theirs.type, [theirs.fields])].map(([part, fields]) => ({
    part,
    ours: {},
    theirs: pick(theirs, fields),
    winner: 'theirs',
    isConflict: false,
  }))
}

function labelOf(stamped: StampedRecord | undefined): string {
  if (stamped === undefined) return ''
  const { removed: _, ...fields } = stamped.fields
  const applier = appliers[stamped.type]
  const parsed = applier?.schema.safeParse(recordOf(stamped.type, stamped.id, fields))
  return parsed?.success ? (applier?.label(parsed.data) ?? '') : ''
}

function pick(stamped: StampedRecord | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = stamped?.fields[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
