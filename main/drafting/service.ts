import { defaultAnswers, mergeAnswers } from '../../shared/drafting/merge-answers.ts'
import { fail, ok } from '../../shared/result.ts'
import type { ReadHandler, WriteHandler } from '../context.ts'
import { findEngagement, findSite, readEngagement } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import { reportLint } from './lint-report.ts'
import { toDraft, toHead } from './read-draft.ts'
import {
  type DraftRecord,
  findDraft,
  insertDraft,
  listDrafts,
  readAnswers,
  touchDraft,
  writeAnswers,
} from './store.ts'

/** Begins a draft with the usual answers of the country and the engagement's company as the discloser. */
export const createDraft: WriteHandler<'drafts.create'> = ({ db, now }, input) => {
  const { engagementId, kind, jurisdiction } = input
  const siteId = input.siteId ?? null
  const engagement = readEngagement(db, engagementId)
  if (engagement === undefined) return fail('NOT_FOUND', { engagementId })
  if (siteId !== null && findSite(db, siteId)?.engagementId !== engagementId)
    return fail('NOT_FOUND', { siteId })
  const { name, nameLocal, nameEnglish } = engagement.company
  const answers = mergeAnswers(defaultAnswers(jurisdiction), {
    partyDisclosing: { legalNameJa: name, legalNameLocal: nameLocal ?? nameEnglish },
  })
  const record: DraftRecord = {
    id: newId(),
    engagementId,
    siteId,
    kind,
    jurisdiction,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  insertDraft(db, record)
  writeAnswers(db, record.id, answers)
  return ok(toDraft(record, answers))
}

/** One draft with its answers and clauses. */
export const getDraft: ReadHandler<'drafts.get'> = ({ db }, { id }) => {
  const record = findDraft(db, id)
  return record === undefined ? fail('NOT_FOUND', { draftId: id }) : ok(toDraft(record, readAnswers(db, id)))
}

/** The drafts of an engagement. */
export const listDraftHeads: ReadHandler<'drafts.list'> = ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listDrafts(db, engagementId).map((record) => toHead(record, readAnswers(db, record.id))) })

/** Changes answers; an input that changes nothing leaves revision and time alone. */
export const setAnswers: WriteHandler<'drafts.setAnswers'> = ({ db, now }, { draftId, answers: patch }) => {
  const before = findDraft(db, draftId)
  if (before === undefined) return fail('NOT_FOUND', { draftId })
  const stored = readAnswers(db, draftId)
  const answers = mergeAnswers(stored, patch)
  if (isSame(stored, answers)) return ok(toDraft(before, stored))
  const record = { ...before, revision: before.revision + 1, updatedAt: now }
  touchDraft(db, record)
  writeAnswers(db, draftId, answers)
  return ok(toDraft(record, answers))
}

/** What the rules of its country have to say about a draft. */
export const lint: ReadHandler<'drafts.lint'> = ({ db }, { draftId }) => {
  const record = findDraft(db, draftId)
  if (record === undefined) return fail('NOT_FOUND', { draftId })
  return ok(reportLint(toDraft(record, readAnswers(db, draftId))))
}

function isSame(one: object, other: object): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
