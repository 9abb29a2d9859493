import type { Finding, ImprovementAction, RankedFinding, RankingWeights } from './contract.ts'
import { hasSeverity } from './rules.ts'

/** What a gap weighs before anyone changes it: no ease outweighs a severity (`docs/decisions/0005`). */
export const defaultWeights: RankingWeights = {
  severity: { critical: 120, medium: 60, minor: 20 },
  cost: { none: 15, low: 8, budget: 0 },
  effort: { hours: 10, days: 5, weeks: 0 },
  quickWin: 5,
}

type Ranked = Pick<Finding, 'id' | 'answer' | 'severity' | 'actions'>

/**
 * Puts gaps in the order in which to close them: the sum of points of severity and of the first action's cost,
 * effort and quick win. A gap without a severity counts as minor. Equal points keep the order of the input.
 */
export function rankFindings(findings: readonly Ranked[], weights: RankingWeights): RankedFinding[] {
  return findings
    .filter(({ answer }) => hasSeverity(answer))
    .map((finding) => {
      const parts = partsOf(finding, weights)
      return { findingId: finding.id, parts, points: parts.reduce((sum, part) => sum + part.points, 0) }
    })
    .sort((a, b) => b.points - a.points)
    .map((each, index) => ({ ...each, rank: index + 1 }))
}

function partsOf({ severity, actions }: Ranked, weights: RankingWeights): RankedFinding['parts'] {
  const grade = severity ?? 'minor'
  const parts: RankedFinding['parts'] = [{ kind: 'severity', key: grade, points: weights.severity[grade] }]
  const action = firstAction(actions)
  if (action === undefined) return parts
  const { costTier, effort, isQuickWin } = action
  if (costTier !== null) parts.push({ kind: 'cost', key: costTier, points: weights.cost[costTier] })
  if (effort !== null) parts.push({ kind: 'effort', key: effort, points: weights.effort[effort] })
  if (isQuickWin) parts.push({ kind: 'quickWin', key: 'quickWin', points: weights.quickWin })
  return parts
}

/** The action that comes first, without the removed ones. */
export function firstAction(actions: readonly ImprovementAction[]): ImprovementAction | undefined {
  return actions.find(({ isRemoved }) => !isRemoved)
}
