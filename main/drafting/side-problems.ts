import type { Answers, DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftRow, SideProblem } from '../../shared/drafting/contract.ts'
import { compareRows } from '../../shared/drafting/sides/compare.ts'

/** Where the Japanese and the local side of a draft say different things; names and addresses may differ. */
export function findSideProblems(
  rows: readonly DraftRow[],
  local: DraftLanguage,
  answers: Answers,
): SideProblem[] {
  const sides = rows.flatMap(({ clauseId, paragraphs }) =>
    paragraphs.map(({ key, label, ja, local: other }) => ({ clauseId, key, label, ja, local: other })),
  )
  return compareRows(sides, { ja: 'ja', local }, namesIn(answers)).map(
    ({ clauseId, key, kind, ja, local: other }) => ({ clauseId, key, kind, ja, local: other }),
  )
}

/** Either side shows the other's name or address where its own was not answered. */
function namesIn({ partyDisclosing, partyReceiving, employee, visitor, disputeCity }: Answers) {
  const pairs = [employee?.name, employee?.department, visitor?.name, visitor?.employer, disputeCity]
  const names = filled([
    ...[partyDisclosing, partyReceiving].flatMap((party) => Object.values(party ?? {})),
    ...pairs.flatMap((pair) => [pair?.ja, pair?.local]),
  ])
  return { ja: names, local: names }
}

function filled(names: readonly (string | null | undefined)[]): string[] {
  return names.filter((name): name is string => Boolean(name))
}
