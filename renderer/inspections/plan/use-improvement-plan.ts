import { useMemo } from 'react'
import type {
  Finding,
  ImprovementAction,
  OpenPoint,
  RankedFinding,
  RankingWeights,
} from '../../../shared/inspections/contract.ts'
import { findOpenPoints } from '../../../shared/inspections/open-points.ts'
import { firstAction, rankFindings } from '../../../shared/inspections/ranking.ts'
import { countTexts, type TextCounts } from './count-texts.ts'
import type { Room } from './use-room.ts'

/** A gap with its place in the order and what closes it. */
export type PlanRow = {
  readonly finding: Finding
  readonly ranked: RankedFinding
  readonly action: ImprovementAction | undefined
}

/** The improvement plan of an inspection as it stands now. */
export type Plan = {
  readonly rows: readonly PlanRow[]
  readonly openPoints: readonly OpenPoint[]
  /** Gaps whose proposal nobody has taken over yet. */
  readonly proposals: number
  readonly texts: TextCounts
}

/** Ranks and counts what was recorded, again with every answer and every weight. */
export function useImprovementPlan(
  { outline, parked }: Pick<Room, 'outline' | 'parked'>,
  findings: readonly Finding[],
  weights: RankingWeights,
): Plan {
  const { language } = outline
  const live = useMemo(() => findings.filter(({ id }) => !parked.has(id)), [findings, parked])
  const rows = useMemo(() => layOutRows(live, weights), [live, weights])
  const counted = useMemo(
    () => ({
      openPoints: findOpenPoints({ findings: live, parked: [], language }),
      texts: countTexts(findings),
    }),
    [live, findings, language],
  )
  const proposals = rows.filter(({ action }) => action?.id === null).length
  return { rows, proposals, ...counted }
}

/** The gaps in the order in which to close them, each with its first action. */
export function layOutRows(findings: readonly Finding[], weights: RankingWeights): PlanRow[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  return rankFindings(findings, weights).flatMap((ranked) => {
    const finding = byId.get(ranked.findingId)
    return finding === undefined ? [] : [{ finding, ranked, action: firstAction(finding.actions) }]
  })
}
