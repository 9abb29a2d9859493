import type { RuleSubject } from '../../../../../shared/drafting/rules/evaluate.ts'
import type { Fix } from '../../../../../shared/drafting/rules/fixes.ts'

const decided = '通知の日から30日以内に解決しない紛争は、仲裁により最終的に解決する。'

/** The document as it is after one click on a fix. */
export function applyFix(subject: RuleSubject, fix: Fix): RuleSubject {
  switch (fix.kind) {
    case 'replace-text':
      return {
        ...subject,
        texts: subject.texts.map((each) => {
          const found = fix.found[each.side]
          const isMeant = each.clauseId === fix.clauseId && found !== null
          return isMeant ? { ...each, text: each.text.replace(found, decided) } : each
        }),
      }
    case 'set-answer':
      return { ...subject, answers: { ...subject.answers, ...fix.answers } }
    case 'add-clause':
      return {
        ...subject,
        clauses: new Set([...subject.clauses, ...fix.clauseIds]),
        answers: { ...subject.answers, ...fix.answers },
      }
    default:
      return {
        ...subject,
        clauses: new Set([...subject.clauses].filter((id) => !fix.clauseIds.includes(id))),
        answers: { ...subject.answers, ...fix.answers },
      }
  }
}
