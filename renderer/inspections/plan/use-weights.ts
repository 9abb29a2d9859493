import { useState } from 'react'
import type { Outline, RankingWeights } from '../../../shared/inspections/contract.ts'
import { defaultWeights } from '../../../shared/inspections/ranking.ts'
import type { SaveProgress } from '../../ui/autosaver.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useChange } from '../../ui/use-change.ts'

/** The weights of a ranking as a person changes them. */
export type WeightsEdit = {
  /** What the list is ranked by, also before it is saved. */
  readonly value: RankingWeights
  readonly setValue: (value: RankingWeights) => void
  readonly isDefault: boolean
  readonly reset: () => void
  /** Counts how often they were reset: what is half typed then is void. */
  readonly resets: number
  readonly progress: SaveProgress
  readonly onBlur: () => void
}

/** Edits the weights of an inspection; they save themselves. */
export function useWeights({ id, weights }: Pick<Outline, 'id' | 'weights'>): WeightsEdit {
  const { run } = useChange('inspections.setWeights')
  const [resets, setResets] = useState(0)
  const saved = useAutosave<RankingWeights>({
    value: weights,
    save: (next) => run({ inspectionId: id, weights: isStandard(next) ? null : next }),
  })
  return {
    value: saved.value,
    setValue: saved.setValue,
    isDefault: isStandard(saved.value),
    reset: () => {
      saved.setValue(defaultWeights)
      setResets((count) => count + 1)
    },
    resets,
    progress: saved.progress,
    onBlur: saved.field.onBlur,
  }
}

function isStandard({ severity, cost, effort, quickWin }: RankingWeights): boolean {
  const flat = (weights: RankingWeights) => [
    ...[weights.severity.critical, weights.severity.medium, weights.severity.minor],
    ...[weights.cost.none, weights.cost.low, weights.cost.budget],
    ...[weights.effort.hours, weights.effort.days, weights.effort.weeks],
    weights.quickWin,
  ]
  const own = flat({ severity, cost, effort, quickWin })
  return flat(defaultWeights).every((points, index) => points === own[index])
}
