import { type LintCounts, lintDraft } from '../../shared/drafting/lint.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { draftSentences, toDraft } from './read-draft.ts'
import { listDrafts, readKnownAnswers } from './store.ts'

/** What the lint finds in each draft of an engagement, by id; a draft this version can't read is left out. */
export function readLintCounts(db: ReadableDatabase, engagementId: string): ReadonlyMap<string, LintCounts> {
  return new Map(
    listDrafts(db, engagementId).flatMap((record): [string, LintCounts][] => {
      const answers = readKnownAnswers(db, record.id)
      if (answers === undefined) return []
      const { jurisdiction } = record
      const hits = lintDraft({ answers, jurisdiction, texts: draftSentences(toDraft(record, answers)) })
      const count = (severity: keyof LintCounts) => hits.filter((hit) => hit.severity === severity).length
      return [[record.id, { error: count('error'), warning: count('warning'), info: count('info') }]]
    }),
  )
}
