import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftRow, SideProblem } from '../../shared/drafting/contract.ts'

/** Where the Japanese and the local side of a draft say different things. */
export function findSideProblems(_rows: readonly DraftRow[], _local: DraftLanguage): SideProblem[] {
  return []
}
