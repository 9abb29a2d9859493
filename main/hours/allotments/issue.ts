import type { CheckedInput, Output } from '../../../shared/contract.ts'
import { capMinutes } from '../../../shared/hours/budget.ts'
import { type Failure, fail, invalid, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { findEngagement, programmeOfEngagement, readEngagement } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import { replaceOutFile } from '../../out-file.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { unspentHere } from './holdings.ts'
import type { Laptop } from './laptop.ts'
import { type PaperContent, readPaper, refusePaper, writePaper } from './papers.ts'
import {
  findAllotment,
  insertAllotment,
  knowLaptop,
  leadOf,
  listReleases,
  ownLaptop,
  removeAllotment,
} from './store.ts'

type IssueInput = CheckedInput<'allotments.issue'>
type Issued = Output<'allotments.issue'>

/** This laptop's card, written where a person chose when they did. */
export const showCard: TaskHandler<'allotments.card'> = async ({ db, now, transact }, { name, out }) => {
  const made = await transact(() => ok(ownLaptop(db, now, name)))
  if (!made.ok) return made
  const laptop = made.value
  const text = writePaper(laptop, { kind: 'card', ...senderOf(laptop) })
  const written = await writeOut(out, text)
  const publicKey = laptop.publicKey.toString('base64url')
  return written.ok ? ok({ id: laptop.id, name: laptop.name, publicKey, text }) : written
}

/**
 * Takes minutes into a paper. They are gone from here before the paper exists, so that no crash leaves them in both
 * places; when its file can't be written they come back, for then nobody has it.
 */
export const issueAllotment: TaskHandler<'allotments.issue'> = async (context, input) => {
  const { db, transact } = context
  const issued = await transact(() => issue(context, input))
  if (!issued.ok) return issued
  const written = await writeOut(input.out, issued.value.text)
  if (written.ok) return issued
  const undone = await transact(() => ok(removeAllotment(db, issued.value.id)))
  return undone.ok ? written : undone
}

/** Writes a paper of this laptop once more. */
export const saveAllotment: TaskHandler<'allotments.save'> = async ({ db }, { id, out }) => {
  const row = findAllotment(db, id)
  if (!row || row.acceptedAt !== null) return fail('NOT_FOUND', { allotmentId: id })
  const written = await writeOut(out, row.text)
  return written.ok ? ok({ path: out }) : written
}

/** What a paper says of the laptop that writes it. */
export function senderOf({ name, publicKey }: Laptop): { key: string; name: string } {
  return { key: publicKey.toString('base64url'), name }
}

/** Writes a paper's text to a file, where one is wanted. */
export async function writeOut(out: string | undefined, text: string): Promise<Result<null>> {
  return out === undefined ? ok(null) : replaceOutFile(out, Buffer.from(`${text}\n`))
}

function issue({ db, now }: TaskContext, { engagementId, to, minutes }: IssueInput): Result<Issued> {
  const cap = sharedCap(db, engagementId)
  if (!cap.ok) return cap
  const lead = leadOf(db, engagementId)
  if (lead === null && to === undefined) return invalid({ path: 'to', reason: 'required' })
  const spendable = unspentHere(db, engagementId, cap.value)
  if (minutes > spendable) return refusePaper('not-held', { heldMinutes: spendable, minutes })
  const own = ownLaptop(db, now)
  let receiver = lead
  if (to !== undefined) {
    const card = readPaper(to)
    if (!card.ok) return card
    const { content, from } = card.value
    if (content.kind !== 'card') return refusePaper('not-a-card')
    if (from.id === own.id) return refusePaper('own-card')
    // Only the laptop that leads can tell what another still holds, and release it.
    if (lead !== null && from.id !== lead) return refusePaper('not-lead')
    knowLaptop(db, from, now)
    receiver = from.id
  }
  if (receiver === null) throw new Error('an allotment without a receiver')
  const id = newId()
  const moved = { id, engagementId, to: receiver, minutes, at: now, ...senderOf(own) }
  const content: PaperContent =
    lead === null
      ? {
          kind: 'allotment',
          ...moved,
          ...releasedOf(db, engagementId, receiver),
          opening: openingOf(db, engagementId),
        }
      : { kind: 'return', ...moved }
  const text = writePaper(own, content)
  insertAllotment(db, {
    id,
    engagementId,
    from: own.id,
    to: receiver,
    minutes,
    text,
    issuedAt: now,
    acceptedAt: null,
  })
  return ok({ id, minutes, to: receiver, text })
}

/** The cap of a budget that can be shared: there is one, and the company was adopted. */
export function sharedCap(db: ReadableDatabase, engagementId: string): Result<number> {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  const cap = capMinutes(engagement, programmeOfEngagement(engagement))
  if (cap === null) return refusePaper('no-cap')
  return refuseUnadopted(engagement) ?? ok(cap)
}

function refuseUnadopted(engagement: {
  kind: string
  step: string | null
  adoptedOn: string | null
}): Failure | null {
  return engagement.kind === 'hands-on' && engagement.adoptedOn === null
    ? fail('STEP_NOT_ALLOWED', { reason: 'not-adopted-yet', from: engagement.step })
    : null
}

/** The receiver of an allotment learns from it what was taken back while it could not be reached. */
function releasedOf(db: ReadableDatabase, engagementId: string, device: string) {
  const releases = listReleases(db, engagementId).filter((release) => release.device === device)
  const released = releases.reduce((sum, { minutes }) => sum + minutes, 0)
  return { released, releaseReason: releases.at(-1)?.reason ?? null }
}

function openingOf(db: ReadableDatabase, engagementId: string) {
  const engagement = readEngagement(db, engagementId)
  if (!engagement) throw new Error(`engagement ${engagementId} is gone`)
  const { company, region, kind, fiscalYear, adoptedOn, sites } = engagement
  return {
    company: { ...company, parentId: null },
    region,
    kind,
    fiscalYear,
    adoptedOn,
    sites: sites.map(({ engagementId: _, ...site }) => site),
  }
}
