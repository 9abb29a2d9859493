import { type LintCounts, namesNoPrevailingText, subjectOf } from '../../shared/drafting/lint.ts'
import { checkRules } from '../../shared/drafting/rules/check.ts'
import { rulesAsOf } from '../../shared/drafting/rules/rules.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { rulesInForce } from './lawpacks/in-force.ts'
import { placedTexts, toDraft } from './read-draft.ts'
import { listDrafts, readKnownAnswers } from './store.ts'
import { readTexts } from './text-store.ts'

/** What the lint finds in each draft of an engagement, by id; a draft this version can't read is left out. */
export function readLintCounts(db: ReadableDatabase, engagementId: string): ReadonlyMap<string, LintCounts> {
  const inForce = rulesInForce(db)
  return new Map(
    listDrafts(db, engagementId).flatMap((record): [string, LintCounts][] => {
      const answers = readKnownAnswers(db, record.id)
      if (answers === undefined) return []
      const draft = toDraft({ record, answers, texts: readTexts(db, record.id) })
      const { kind, jurisdiction } = record
      const subject = subjectOf({ kind, jurisdiction, answers }, placedTexts(draft), rulesAsOf)
      const found = checkRules(subject, inForce).map(({ severity }) => severity)
      const count = (severity: keyof LintCounts) => found.filter((each) => each === severity).length
      const warnings = count('warning') + Number(namesNoPrevailingText(subject))
      return [[record.id, { error: count('error'), warning: warnings, info: count('info') }]]
    }),
  )
}
