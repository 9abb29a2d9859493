import type { Answers, DraftLanguage } from '../../shared/drafting/answers.ts'
import { localLanguages } from '../../shared/drafting/languages.ts'
import { isBarred } from '../../shared/drafting/library/select.ts'
import { defaultAnswers, mergeAnswers } from '../../shared/drafting/merge-answers.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../context.ts'
import { findEngagement, findSite, readEngagement } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { rulesInForce } from './lawpacks/in-force.ts'
import { reportLint } from './lint-report.ts'
import { prefill } from './prefill.ts'
import { type DraftSource, readSource, toDraft, toHead } from './read-draft.ts'
import {
  type DraftRecord,
  findDraft,
  insertDraft,
  listDrafts,
  readAnswers,
  touchDraft,
  writeAnswers,
} from './store.ts'
import { type DraftText, writeTexts } from './text-store.ts'

/** Begins a document with the usual answers of its kind and country, and what the vault already knows. */
export const createDraft: TaskHandler<'drafts.create'> = async ({ db, now, transact }, input) => {
  const { engagementId, kind, jurisdiction } = input
  const siteId = input.siteId ?? null
  const languages = localLanguages(jurisdiction, kind)
  const localLanguage = input.localLanguage ?? languages[0] ?? 'en'
  if (!languages.includes(localLanguage))
    return invalid({ path: 'localLanguage', reason: 'not-a-choice', choices: [...languages] })
  if (isBarred(kind, jurisdiction)) return fail('DOCUMENT_VOID', { kind, jurisdiction })
  return transact(() => {
    const engagement = readEngagement(db, engagementId)
    if (engagement === undefined) return fail('NOT_FOUND', { engagementId })
    const site = siteId === null ? undefined : findSite(db, siteId)
    if (siteId !== null && site?.engagementId !== engagementId) return fail('NOT_FOUND', { siteId })
    const usual = inLanguage(defaultAnswers(kind, jurisdiction), languages[0], localLanguage)
    const answers = mergeAnswers(usual, prefill(db, { kind, engagement, site }))
    const record: DraftRecord = {
      id: newId(),
      engagementId,
      siteId,
      kind,
      jurisdiction,
      localLanguage,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    }
    insertDraft(db, record)
    writeAnswers(db, record.id, answers)
    return ok(toDraft({ record, answers, texts: [] }))
  })
}

/** The usual answers where another language of the country was chosen: what named the usual one names that. */
function inLanguage(answers: Answers, usual: string | undefined, chosen: DraftLanguage): Answers {
  return {
    ...answers,
    ...(answers.prevailingLanguage === usual ? { prevailingLanguage: chosen } : {}),
    ...(answers.ack?.lang === usual ? { ack: { ...answers.ack, lang: chosen } } : {}),
  }
}

/** One draft with its answers and clauses. */
export const getDraft: TaskHandler<'drafts.get'> = async ({ db }, { id }) => {
  const source = findSource(db, id)
  return source.ok ? ok(toDraft(source.value)) : source
}

/** The drafts of an engagement. */
export const listDraftHeads: TaskHandler<'drafts.list'> = async ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listDrafts(db, engagementId).map((record) => toHead(record, readAnswers(db, record.id))) })

/** Changes answers; an input that changes nothing leaves revision and time alone. */
export const setAnswers: TaskHandler<'drafts.setAnswers'> = async (context, { draftId, answers }) =>
  changeDraft(context, draftId, (source) => ok({ answers: mergeAnswers(source.answers, answers) }))

/** What the rules of its country have to say about a draft. */
export const lint: TaskHandler<'drafts.lint'> = async ({ db, clock, language }, { draftId }) => {
  const source = findSource(db, draftId)
  if (!source.ok) return source
  return ok(await reportLint(source.value, language, clock.now().slice(0, 10), rulesInForce(db)))
}

/** What a change makes of a draft; what is absent stays as it is. */
export type DraftChange = { readonly answers?: Answers; readonly texts?: readonly DraftText[] }

/** Changes a draft in one step and answers it; a change that changes nothing leaves revision and time alone. */
export function changeDraft(
  { db, now, transact }: TaskContext,
  draftId: string,
  change: (source: DraftSource) => Result<DraftChange>,
) {
  return transact(() => {
    const before = findSource(db, draftId)
    if (!before.ok) return before
    const changed = change(before.value)
    if (!changed.ok) return changed
    const after = { ...before.value, ...changed.value }
    if (isSame(before.value, after)) return ok(toDraft(before.value))
    const { record } = before.value
    const saved = { ...record, revision: record.revision + 1, updatedAt: now }
    touchDraft(db, saved)
    if (changed.value.answers) writeAnswers(db, draftId, changed.value.answers)
    if (changed.value.texts) writeTexts(db, draftId, changed.value.texts)
    return ok(toDraft({ ...after, record: saved }))
  })
}

/** Finds a draft with all that it is made from. */
export function findSource(db: ReadableDatabase, draftId: string): Result<DraftSource> {
  const record = findDraft(db, draftId)
  return record === undefined ? fail('NOT_FOUND', { draftId }) : ok(readSource(db, record))
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
