import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import type { WrittenExport } from '../../../shared/exchange/contract.ts'
import { collectRecords } from '../../../shared/exchange/records.ts'
import type { EngagementRows } from '../../../shared/exchange/rows.ts'
import type { WipeCounts } from '../../../shared/exchange/wipe/counts.ts'
import { coveringBatch, type WipeObstacle, wipeObstacles } from '../../../shared/exchange/wipe/obstacles.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readSharedBudget } from '../../hours/index.ts'
import {
  copiesHolding,
  openForWork,
  type ReadableDatabase,
  tracesOf,
  type VaultCopy,
  type WorkIdentity,
} from '../../vault/index.ts'
import { hashContent } from '../content-hash.ts'
import { listExports } from '../export-store.ts'
import { readEngagementRows } from '../read-rows.ts'
import { carriedPhotos, countRows, hasTimer } from './counts-store.ts'

/** The batch by which JETRO has all there is. */
export type CoveringBatch = Pick<WrittenExport, 'batch' | 'contentHash' | 'exportedAt'> & {
  readonly receivedAt: string
}

/** What removing an engagement would remove, and what stands in the way. */
export type WipeInspection = {
  readonly counts: WipeCounts
  readonly onlyHere: { readonly photos: number; readonly reviews: number }
  readonly copies: readonly VaultCopy[]
  readonly received: CoveringBatch | null
  readonly obstacles: readonly WipeObstacle[]
}

/** Looks at an engagement and at all copies of the vault: work for a thread beside the main one. */
export function inspectWipe(input: WorkIdentity & { readonly engagementId: string }): Result<WipeInspection> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  const { db, close } = vault.value
  try {
    return db.transaction(() => inspect(db, input))()
  } finally {
    close()
  }
}

function inspect(
  db: ReadableDatabase,
  { engagementId, vaultDir, dataKey, nativeBinding }: WorkIdentity & { readonly engagementId: string },
): Result<WipeInspection> {
  const budget = readSharedBudget(db, engagementId)
  if (!budget.ok) return budget
  const { laptops, isLead, spendableMinutes } = budget.value
  const batches = withCurrency(db, engagementId)
  const covering = coveringBatch(batches)
  const sent = covering === undefined ? new Set<string>() : carriedPhotos(db, covering.id)
  const rows = readEngagementRows(db, engagementId, sent, noCounts)
  if (rows === undefined) return fail('NOT_FOUND', { engagementId })
  const counts = countRows(db, engagementId)
  return ok({
    counts: { record: collectRecords(rows).length, ...counts },
    onlyHere: { photos: rows.photos.secret.length + rows.photos.parked.length, reviews: counts.review },
    copies: copiesHolding(
      { dir: vaultDir, dataKey, nativeBinding, knownVersion: versionOf(db) },
      tracesOf(db, engagementId),
    ),
    received: covering === undefined ? null : toReceived(covering),
    obstacles: wipeObstacles({
      batches,
      hasTimer: hasTimer(db, engagementId),
      minutesElsewhere: laptops.map(({ unspentMinutes }) => unspentMinutes),
      minutesHere: isLead ? 0 : (spendableMinutes ?? 0),
    }),
  })
}

/** The batches of an engagement, the newest first, and whether each still says what the records say. */
function withCurrency(db: ReadableDatabase, engagementId: string) {
  const hashes = new Map<string, string>()
  const hashNow = (exportId: string) => {
    const photos = carriedPhotos(db, exportId)
    const key = [...photos].sort().join(' ')
    const known = hashes.get(key) ?? hashRecords(readEngagementRows(db, engagementId, photos, noCounts))
    hashes.set(key, known)
    return known
  }
  return listExports(db, engagementId)
    .sort((a, b) => b.batch - a.batch)
    .map(({ id, batch, profile, state, contentHash, exportedAt, receivedAt }) => {
      const isEverything = profile === 'everything'
      const isReceived = state === 'received'
      const isCurrent = isEverything && isReceived && hashNow(id) === contentHash
      return { id, batch, isEverything, isReceived, isCurrent, contentHash, exportedAt, receivedAt }
    })
}

function toReceived({
  batch,
  contentHash,
  exportedAt,
  receivedAt,
}: Pick<WrittenExport, keyof CoveringBatch>): CoveringBatch {
  if (receivedAt === null) throw new Error(`batch ${batch} was received without a day`)
  return { batch, contentHash, exportedAt, receivedAt }
}

function hashRecords(rows: EngagementRows | undefined): string {
  return rows === undefined
    ? ''
    : hashContent(collectRecords(rows).map(({ record }) => canonicalJson(record)))
}

function noCounts(): EngagementRows['lintCounts'] {
  return new Map()
}

/** Every copy that this vault's own version could have written can be opened. */
function versionOf(db: ReadableDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}
