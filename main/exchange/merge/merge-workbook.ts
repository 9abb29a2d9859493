import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import { recordOf } from '../../../shared/exchange/merge/fields.ts'
import type { PlannedRecord } from '../../../shared/exchange/merge/plan-merge.ts'
import { toLine } from '../../../shared/exchange/merge/stamp-whole.ts'
import type { MergeDecisions, Proposal } from '../../../shared/exchange/merge-contract.ts'
import { collectRecords } from '../../../shared/exchange/records.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { keepLead } from '../../hours/index.ts'
import { PackageRefused } from '../../office/package-read.ts'
import {
  createEngagementKey,
  failureOf,
  openToWrite,
  type WorkIdentity,
  type WritingVault,
} from '../../vault/index.ts'
import { hashContent } from '../content-hash.ts'
import { proposeCorrections } from '../corrections/propose.ts'
import { readEngagementRows } from '../read-rows.ts'
import { type FileToRead, refuseFile } from '../read-workbook.ts'
import { type ApplyContext, appliers, applyOrder } from './apply/index.ts'
import { type PreparedMerge, prepareMerge } from './prepare-merge.ts'
import { isConfirmed } from './preview.ts'
import { type Incoming, readIncoming } from './read-incoming.ts'
import { noteSeen, putStates, type StateRow } from './state-store.ts'

/** A workbook to be merged into a vault whose other writers wait. */
export type MergeInput = WorkIdentity &
  FileToRead & { readonly device: string; readonly now: string; readonly decisions: MergeDecisions }

/** What a merge did. */
export type Merged = {
  readonly engagementId: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly contentHash: string
  /** Cells of the file that say something else than its records. */
  readonly proposals: readonly Proposal[]
}

/**
 * Merges a workbook in one transaction: durable when it answers, nothing changed when it fails. `MANY_REMOVALS` where
 * they were not confirmed.
 */
export async function mergeWorkbook(input: MergeInput, control: TaskControl): Promise<Result<Merged>> {
  const incoming = await readIncoming(input)
  if (!incoming.ok) return incoming
  control.onProgress(0.3)
  const vault = openToWrite(input)
  if (!vault.ok) return vault
  try {
    return await mergeInVault(vault.value, incoming.value, input, control)
  } catch (error) {
    return control.signal.aborted ? fail('CANCELLED') : refuseMerge(error, input.path)
  } finally {
    vault.value.close()
  }
}

/** The transaction of a merge; what it throws or refuses has changed nothing. */
export async function mergeInVault(
  vault: Pick<WritingVault, 'db' | 'attachments'>,
  incoming: Incoming,
  terms: Pick<MergeInput, 'device' | 'now' | 'decisions'>,
  control: TaskControl,
): Promise<Result<Merged>> {
  const { db, attachments } = vault
  const saved: string[] = []
  // In kB. A merge walks over the whole engagement several times, and each page that was dropped is decrypted again.
  db.pragma('cache_size = -262144')
  db.exec('BEGIN IMMEDIATE')
  try {
    const merged = await mergeInto(vault, incoming, terms, saved, control)
    if (merged.ok) db.exec('COMMIT')
    return merged
  } finally {
    if (db.inTransaction) {
      db.exec('ROLLBACK')
      attachments.discardFiles(saved)
    }
  }
}

/** Records that hold each by itself and not together are a broken file. */
function refuseMerge(error: unknown, path: string) {
  const isConstraint =
    error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
  if (isConstraint) return fail('UNSUPPORTED_FILE', { path, reason: 'broken-records' })
  return failureOf(error) ?? refuseFile(error, path)
}

async function mergeInto(
  { db, attachments }: Pick<WritingVault, 'db' | 'attachments'>,
  incoming: Incoming,
  { device, now, decisions }: Pick<MergeInput, 'device' | 'now' | 'decisions'>,
  saved: string[],
  { signal, onProgress }: TaskControl,
): Promise<Result<Merged>> {
  const prepared = prepareMerge(db, incoming, { device, decisions })
  const { engagementId, planned, isNew } = prepared
  const removals = planned.filter(({ outcome }) => outcome === 'removed').length
  if (!isConfirmed(prepared, decisions)) return fail('MANY_REMOVALS', { removals })
  // Records need each other in ways that only the whole fulfils.
  db.pragma('defer_foreign_keys = ON')
  const wanted = planned.filter(({ changesValues }) => changesValues).sort(byNeed)
  const pictures = new Map<string, string>()
  const context: ApplyContext = {
    db,
    engagementId,
    now,
    takePicture(sha256) {
      const id = pictures.get(sha256)
      if (id === undefined) throw new PackageRefused('picture-missing')
      return id
    },
  }
  const isParty = ({ merged }: PlannedRecord) => ['company', 'engagement'].includes(merged.type)
  for (const each of wanted.filter(isParty)) put(context, each)
  if (isNew) {
    createEngagementKey(db, engagementId)
    keepLead(db, engagementId, leadOf(incoming), now)
  }
  const needed = neededPictures(db, wanted, incoming)
  const writing = createQueue(writtenAtOnce)
  try {
    await incoming.readPictures(needed, async (sha256, bytes) => {
      signal.throwIfAborted()
      const { pending, written } = attachments.saveOneOfMany(engagementId, bytes, typeOf(bytes))
      saved.push(pending.id)
      pictures.set(sha256, attachments.addRow(pending).id)
      onProgress(0.3 + (0.4 * pictures.size) / needed.size)
      await writing.add(written)
    })
  } finally {
    // What is still being written must not come after it was discarded.
    await writing.settle()
  }
  if (needed.size > 0) await attachments.syncNames()
  onProgress(0.7)
  for (const each of wanted.filter((planned) => !isParty(planned))) put(context, each)
  storeStates(db, prepared)
  const rows = readEngagementRows(db, engagementId, new Set(), () => new Map())
  if (rows === undefined) throw new PackageRefused('broken-records')
  const lines = collectRecords(rows).map(({ record }) => canonicalJson(record))
  onProgress(0.95)
  return ok({
    engagementId,
    added: wanted.filter(({ outcome }) => outcome === 'new').length,
    changed: wanted.filter(({ outcome }) => outcome !== 'new' && outcome !== 'removed').length,
    removed: removals,
    contentHash: hashContent(lines),
    proposals: proposeCorrections(db, incoming),
  })
}

// A disk syncs several files in little more time than one.
const writtenAtOnce = 8

/** Lets so many things be under way at once; `settle` waits for all and throws what any of them threw. */
function createQueue(limit: number) {
  const underWay = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | null = null
  const check = () => {
    if (failure !== null) throw failure.error
  }
  return {
    async add(work: Promise<void>) {
      const mine: Promise<void> = work
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => underWay.delete(mine))
      underWay.add(mine)
      if (underWay.size >= limit) await Promise.race(underWay)
      check()
    },
    async settle() {
      await Promise.all(underWay)
      check()
    },
  }
}

/** What others belong to first; an entry before the one that takes it back. */
function byNeed(a: PlannedRecord, b: PlannedRecord): number {
  return place(a) - place(b)
}

function place({ merged: { type, fields } }: PlannedRecord): number {
  const isReversal = type === 'time-entry' && typeof fields.reversesId === 'string'
  return (applyOrder.get(type) ?? 0) + (isReversal ? 0.5 : 0)
}

function put(context: ApplyContext, { merged }: PlannedRecord): void {
  const { type, id } = merged
  const { removed, ...fields } = merged.fields
  const applier = appliers[type]
  const parsed = applier?.schema.safeParse(recordOf(type, id, fields))
  if (parsed?.success) applier?.put(context, parsed.data, removed === true)
  else if (removed === true) applier?.remove?.(context, id)
  else throw new PackageRefused('broken-records')
}

/** The lead's laptop, as the one that wrote the file knows it. */
function leadOf({ content: { manifest } }: Incoming) {
  const { id, name, publicKey } = manifest.clock?.lead ?? manifest.laptop
  return { id, name, publicKey: Buffer.from(publicKey, 'base64') }
}

function neededPictures(
  db: WritingVault['db'],
  wanted: readonly PlannedRecord[],
  { pictures }: Incoming,
): ReadonlyMap<string, string> {
  const held = db
    .prepare<[string], string>(
      'SELECT sha256 FROM photo p JOIN attachment a ON a.id = p.attachment_id WHERE p.id = ?',
    )
    .pluck()
  const needed = new Map<string, string>()
  for (const { merged } of wanted) {
    const { sha256 } = merged.fields
    if (merged.type !== 'photo' || typeof sha256 !== 'string' || held.get(merged.id) === sha256) continue
    const part = pictures.get(sha256)
    if (part === undefined) throw new PackageRefused('picture-missing')
    needed.set(sha256, part)
  }
  return needed
}

/** By its first bytes (JPEG, else PNG); a stranger's word for it counts nothing. */
function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png'
  throw new PackageRefused('picture-missing')
}

function storeStates(
  db: WritingVault['db'],
  { engagementId, ours, clock, planned, sameKeys }: PreparedMerge,
): void {
  noteSeen(
    db,
    engagementId,
    Object.fromEntries(clock.devices.map((device) => [device, clock.seen[device] ?? 0])),
  )
  putStates(
    db,
    engagementId,
    ours.changed.map((line) => ({ ...line, isArrived: 0 })),
  )
  const arrived = db.prepare(
    'UPDATE record_state SET is_arrived = 1 WHERE engagement_id = ? AND type = ? AND id = ? AND is_arrived = 0',
  )
  for (const { type, id } of sameKeys) arrived.run(engagementId, type, id)
  const states = planned.map(({ merged }): StateRow => {
    const record = canonicalJson(recordOf(merged.type, merged.id, merged.fields))
    return { ...toLine(merged, clock.devices, record), isArrived: 1 }
  })
  putStates(db, engagementId, states)
}
