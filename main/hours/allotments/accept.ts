import type { Output } from '../../../shared/contract.ts'
import { refuseReturn } from '../../../shared/hours/allotment-ledger.ts'
import { type Failure, invalid, ok, type Result } from '../../../shared/result.ts'
import type { TaskHandler } from '../../context.ts'
import { findEngagement } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { balanceOf, balances } from './holdings.ts'
import { mergeReport } from './merge-report.ts'
import { addNewSites, openEngagement } from './open-engagement.ts'
import { type PaperContent, readPaper, refusePaper, type SignedPaper } from './papers.ts'
import { readPaperFile } from './read-paper-file.ts'
import {
  findAllotment,
  insertAllotment,
  insertRelease,
  knowLaptop,
  leadOf,
  listReleases,
  ownLaptopId,
  setLead,
  spentMinutes,
} from './store.ts'

type Accepted = Output<'allotments.accept'>
type Of<K extends PaperContent['kind']> = SignedPaper<Extract<PaperContent, { kind: K }>>

/** Takes a paper that another laptop wrote for this one; what is refused changes nothing. */
export const acceptPaper: TaskHandler<'allotments.accept'> = async ({ db, now, transact }, input) => {
  if ((input.path === undefined) === (input.text === undefined))
    return invalid({ path: 'text', reason: 'required' })
  const text = input.path === undefined ? ok(input.text ?? '') : await readPaperFile(input.path)
  if (!text.ok) return text
  const paper = readPaper(text.value)
  if (!paper.ok) return paper
  return transact(() => take(db, now, paper.value, text.value.replace(/\s+/g, ''), input.engagementId))
}

function take(
  db: WritableDatabase,
  now: string,
  { content, from }: SignedPaper,
  text: string,
  expected: string | undefined,
): Result<Accepted> {
  if (content.kind === 'card') return refusePaper('a-card')
  if (content.to !== ownLaptopId(db)) return refusePaper('not-for-this-laptop')
  if (expected !== undefined && content.engagementId !== expected) return refusePaper('other-engagement')
  switch (content.kind) {
    case 'allotment':
      return takeAllotment(db, now, { content, from }, text)
    case 'return':
      return refuseUnknown(db, content.engagementId, from.id) ?? takeReturn(db, now, { content, from }, text)
    case 'report':
      return (
        refuseUnknown(db, content.engagementId, from.id) ??
        mergeReport(db, now, content, from.id, answer(content, from, 0))
      )
  }
}

function takeAllotment(
  db: WritableDatabase,
  now: string,
  { content, from }: Of<'allotment'>,
  text: string,
): Result<Accepted> {
  const { engagementId, id, minutes } = content
  const isNew = !findEngagement(db, engagementId)
  const lead = leadOf(db, engagementId)
  if (!isNew && lead === null && hasOwnBudget(db, engagementId)) return refusePaper('leads-itself')
  if (lead !== null && lead !== from.id) return refusePaper('unknown-sender', { name: from.name })
  if (findAllotment(db, id)) return refusePaper('replayed')
  knowLaptop(db, from, now)
  if (isNew) {
    const opened = openEngagement(db, now, engagementId, content.opening)
    if (!opened.ok) return opened
  } else addNewSites(db, engagementId, content.opening.sites)
  if (lead === null) setLead(db, engagementId, from.id)
  noteMinutes(db, now, { content, from }, text)
  noteReleases(db, now, content)
  return ok({ ...answer(content, from, minutes), isNewEngagement: isNew })
}

/** Notes minutes that came here by a paper, which counts once. */
function noteMinutes(
  db: WritableDatabase,
  now: string,
  { content, from }: Of<'allotment'> | Of<'return'>,
  text: string,
): void {
  const { id, engagementId, to, minutes, at } = content
  insertAllotment(db, { id, engagementId, from: from.id, to, minutes, text, issuedAt: at, acceptedAt: now })
}

/** What the lead took back in the meantime is no longer held here; papers may come in any order. */
function noteReleases(
  db: WritableDatabase,
  now: string,
  { engagementId, to, released, releaseReason }: Of<'allotment'>['content'],
): void {
  const known = listReleases(db, engagementId).reduce((sum, { minutes }) => sum + minutes, 0)
  if (released <= known) return
  const minutes = released - known
  insertRelease(db, { id: newId(), engagementId, device: to, minutes, reason: releaseReason ?? '', at: now })
}

function takeReturn(
  db: WritableDatabase,
  now: string,
  { content, from }: Of<'return'>,
  text: string,
): Result<Accepted> {
  const { engagementId, id, minutes } = content
  if (findAllotment(db, id)) return refusePaper('replayed')
  const refusal = refuseReturn(balanceOf(db, engagementId, from.id), minutes)
  if (refusal) return refusePaper(refusal)
  noteMinutes(db, now, { content, from }, text)
  return ok(answer(content, from, minutes))
}

/** Returns and reports are for the laptop that leads, from one that it allotted minutes to. */
function refuseUnknown(db: ReadableDatabase, engagementId: string, sender: string): Failure | null {
  if (!findEngagement(db, engagementId)) return refusePaper('other-engagement')
  if (leadOf(db, engagementId) !== null) return refusePaper('not-lead')
  return balances(db, engagementId).has(sender) ? null : refusePaper('unknown-sender')
}

/** A laptop that billed or shared an engagement as its lead can't be led by another. */
function hasOwnBudget(db: ReadableDatabase, engagementId: string): boolean {
  return balances(db, engagementId).size > 0 || spentMinutes(db, engagementId, null) !== 0
}

function answer(
  content: Extract<PaperContent, { kind: Accepted['kind'] }>,
  from: SignedPaper['from'],
  minutes: number,
): Accepted {
  const { kind, engagementId } = content
  const sender = { id: from.id, name: from.name }
  return {
    kind,
    engagementId,
    from: sender,
    minutes,
    isNewEngagement: false,
    added: 0,
    changed: 0,
    notAllotted: 0,
  }
}
