import type { Review, ReviewClause } from '../../../shared/drafting/review-contract.ts'
import type { LintFinding } from '../../../shared/drafting/rules/contract.ts'
import type { Comment } from './commented-copy.ts'
import type { Column } from './report-columns.ts'
import { spoken, verdictSigns } from './report-layout.ts'

/**
 * What a review has to say of a Word file, in each language: of what is weak where it stands, of what the rules found at
 * the clause they mean, of what is absent at the end.
 */
export function reviewComments(review: Review, columns: readonly Column[]): Comment[] {
  const { clauses, lint } = review
  const places = new Map(clauses.map((clause) => [clause.clauseId as string, firstPlace(clause)]))
  const placeOf = (clauseId: string | undefined) =>
    clauseId === undefined ? null : (places.get(clauseId) ?? null)
  return [
    ...clauses
      .filter(({ verdict }) => verdict === 'weak')
      .map((clause) => ({ paragraph: firstPlace(clause), texts: clauseTexts(clause, columns) })),
    ...lint.map((finding) => ({
      paragraph: placeOf(finding.clauseId),
      texts: lintTexts(finding, columns),
    })),
    ...clauses
      .filter(({ verdict }) => verdict === 'absent')
      .map((clause) => ({ paragraph: null, texts: clauseTexts(clause, columns) })),
  ]
}

function firstPlace({ quotes }: ReviewClause): number | null {
  return quotes[0]?.paragraph ?? null
}

function clauseTexts({ clauseId, verdict, reasons, note }: ReviewClause, columns: readonly Column[]) {
  return columns.map(({ side, language, text, clauseName }) => {
    const sentence = verdict === 'weak' ? 'comment.weak' : 'comment.absent'
    const written = note[side]
    const lines = [
      `${verdictSigns[verdict]} ${text(`reviewing:${sentence}`, { clause: clauseName(clauseId) })} (${clauseId})`,
      ...(verdict === 'weak' ? reasons.map((reason) => text(`reviews:missing.${reason}`)) : []),
      ...(written === null ? [] : [text('reviewing:report.note', { note: written })]),
    ]
    return { text: lines.join('\n'), language }
  })
}

function lintTexts(finding: LintFinding, columns: readonly Column[]) {
  const { ruleId, severity, isUnconfirmed } = finding
  return columns.map(({ language, rules, date }) => {
    const basis = rules('lint:basis', {
      basis: spoken(finding.basis, language),
      asOf: date(finding.asOf),
    })
    const lines = [
      `${rules(`lint:severity.${severity}`)} (${ruleId})`,
      spoken(finding.message, language),
      isUnconfirmed ? `${basis} [${rules('lint:unconfirmed')}]` : basis,
    ]
    return { text: lines.join('\n'), language }
  })
}
