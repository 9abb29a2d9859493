import { subjectOf } from '../../../shared/drafting/lint.ts'
import type { RuleSubject } from '../../../shared/drafting/rules/evaluate.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { placedTexts, toDraft } from '../read-draft.ts'
import { findDraft, readKnownAnswers } from '../store.ts'
import { readTexts } from '../text-store.ts'

/** A draft as the rules judge it, and by what a person knows it. */
export type JudgedDraft = {
  readonly draftId: string
  readonly engagementId: string
  readonly title: { readonly ja: string; readonly local: string }
  readonly recipientName: string | null
  readonly subject: RuleSubject
}

/** The ids of all drafts of a vault in the order they were made. */
export function listDraftIds(db: ReadableDatabase): string[] {
  return db
    .prepare<[], { id: string }>('SELECT id FROM draft ORDER BY created_at, id')
    .all()
    .map(({ id }) => id)
}

/** A draft as the rules judge it on a day; undefined where it is gone or this version can't read it. */
export function judgedDraft(db: ReadableDatabase, draftId: string, today: string): JudgedDraft | undefined {
  const record = findDraft(db, draftId)
  const answers = record && readKnownAnswers(db, draftId)
  if (record === undefined || answers === undefined) return undefined
  const draft = toDraft({ record, answers, texts: readTexts(db, draftId) })
  const { kind, jurisdiction, engagementId } = record
  const { title, recipientName } = draft
  const subject = subjectOf({ kind, jurisdiction, answers }, placedTexts(draft), today)
  return { draftId, engagementId, title, recipientName, subject }
}
