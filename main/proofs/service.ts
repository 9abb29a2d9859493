import { groupBy } from '../../shared/group-by.ts'
import type { Proof, proofsContract } from '../../shared/hours/index.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Handlers } from '../context.ts'
import { newId } from '../new-id.ts'
import { replaceOutFile } from '../out-file.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { toProof, zoneOf } from './read-proof.ts'
import { readProofFile } from './read-proof-file.ts'
import {
  findEngagementOfEntry,
  findProof,
  findTwin,
  hasEngagement,
  hasFinding,
  insertProof,
  listFindings,
  listProofs,
  type NewProof,
  revisionOfDraft,
  setProofRemoved,
  unlinkedOf,
} from './store.ts'

/** The methods that link time entries to what they produced. */
export const proofHandlers: Handlers<keyof typeof proofsContract> = {
  /** What is linked already is answered as it is, and what was removed comes back. */
  'hours.addProof': ({ db, now }, { entryId, kind, id }) => {
    const engagementId = findEngagementOfEntry(db, entryId)
    if (engagementId === undefined) return fail('NOT_FOUND', { entryId })
    const link = linkTo(db, engagementId, kind, id)
    if (link === null) return fail('NOT_FOUND', { [`${kind}Id`]: id })
    const twin = findTwin(db, { ...link, entryId })
    if (twin) return setRemoved(db, twin.id, null)
    const proof = { ...emptyLink, ...link, id: newId(), entryId, kind, createdAt: now }
    insertProof(db, proof)
    return answer(db, proof.id)
  },

  'hours.attachProof': async ({ db, now, attachments, transact }, { entryId, path }) => {
    const engagementId = findEngagementOfEntry(db, entryId)
    if (engagementId === undefined) return fail('NOT_FOUND', { entryId })
    const file = await readProofFile(path)
    if (!file.ok) return file
    const { name, bytes } = file.value
    const pending = await attachments.saveAsync(engagementId, bytes, 'application/octet-stream')
    return transact(() => {
      // It may have been removed meanwhile; the file then falls to the next unlock.
      if (findEngagementOfEntry(db, entryId) === undefined) return fail('NOT_FOUND', { entryId })
      const attachmentId = attachments.addRow(pending).id
      const proof = {
        ...emptyLink,
        id: newId(),
        entryId,
        kind: 'file' as const,
        attachmentId,
        name,
        createdAt: now,
      }
      insertProof(db, proof)
      return answer(db, proof.id)
    })
  },

  'hours.saveProof': async ({ db, attachments }, { id, out }) => {
    const attachmentId = findProof(db, id)?.attachmentId ?? null
    if (attachmentId === null) return fail('NOT_FOUND', { proofId: id })
    const bytes = await attachments.readAsync(attachmentId)
    if (!bytes.ok) return bytes
    const written = await replaceOutFile(out, bytes.value)
    return written.ok ? ok({ path: out }) : written
  },

  'hours.removeProof': ({ db, now }, { id }) => setRemoved(db, id, now),

  'hours.restoreProof': ({ db }, { id }) => setRemoved(db, id, null),

  'hours.proofs': ({ db }, { engagementId }) => {
    if (!hasEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    const entries = groupBy(listProofs(db, engagementId).map(toProof), ({ entryId }) => entryId)
    const unlinked = unlinkedOf(db, engagementId)
    return ok({
      entries: [...entries].map(([entryId, proofs]) => ({ entryId, proofs })),
      unlinkedMinutes: unlinked.reduce((sum, { minutes }) => sum + minutes, 0),
      unlinkedEntries: unlinked.map(({ id }) => id),
    })
  },

  'hours.proofTargets': ({ db }, { engagementId }) => {
    if (!hasEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    const findings = listFindings(db, engagementId).map(
      ({ zoneId, zoneJa, zoneLocal, noteJa, noteLocal, ...finding }) => ({
        ...finding,
        zone: zoneOf({ zoneId, zoneJa, zoneLocal }),
        note: { ja: noteJa, local: noteLocal },
      }),
    )
    return ok({ findings })
  },
}

type Link = Pick<NewProof, 'findingId' | 'draftId' | 'draftRevision' | 'attachmentId' | 'name'>

const emptyLink: Link = {
  findingId: null,
  draftId: null,
  draftRevision: null,
  attachmentId: null,
  name: null,
}

/** Null where the engagement of the entry has no such finding or draft. */
function linkTo(
  db: ReadableDatabase,
  engagementId: string,
  kind: 'finding' | 'draft',
  id: string,
): Link | null {
  if (kind === 'finding') return hasFinding(db, engagementId, id) ? { ...emptyLink, findingId: id } : null
  const draftRevision = revisionOfDraft(db, engagementId, id)
  return draftRevision === undefined ? null : { ...emptyLink, draftId: id, draftRevision }
}

/** Removing twice keeps the first moment. */
function setRemoved(db: WritableDatabase, id: string, removedAt: string | null): Result<Proof> {
  const before = findProof(db, id)
  if (before === undefined) return fail('NOT_FOUND', { proofId: id })
  if ((before.isRemoved === 1) !== (removedAt !== null)) setProofRemoved(db, id, removedAt)
  return answer(db, id)
}

function answer(db: ReadableDatabase, id: string): Result<Proof> {
  const row = findProof(db, id)
  if (row === undefined) throw new Error(`proof ${id} is gone right after it was written`)
  return ok(toProof(row))
}
