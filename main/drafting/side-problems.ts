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

function namesIn({ partyDisclosing, partyReceiving, employee, visitor, disputeCity }: Answers) {
  const parties = [partyDisclosing, partyReceiving]
  const pairs = [employee?.name, employee?.department, visitor?.name, visitor?.employer, disputeCity]
  const shared = parties.map((party) => party?.regNo)
  return {
    ja: filled([
      ...parties.flatMap((party) => [
        party?.legalNameJa,
        party?.address,
        party?.signatoryName,
        party?.signatoryTitle,
      ]),
      ...pairs.map((pair) => pair?.ja),
      ...shared,
    ]),
    local: filled([
      ...parties.flatMap((party) => [
        party?.legalNameLocal,
        party?.addressLocal,
        party?.signatoryNameLocal,
        party?.signatoryTitleLocal,
      ]),
      ...pairs.map((pair) => pair?.local),
      ...shared,
    ]),
  }
}

function filled(names: readonly (string | null | undefined)[]): string[] {
  return names.filter((name): name is string => Boolean(name))
}
