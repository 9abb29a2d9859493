import type { ProblemKind } from '../../../../../../shared/drafting/sides/problems.ts'

/** Two sides that differ, and in what. */
export type Planted = readonly [kind: ProblemKind, ja: string, local: string]

/** Two sides that say the same. */
export type Equal = readonly [ja: string, local: string]

/** The pairs of a language; `definitions` is the row in which both sides define their terms. */
export type PlantedPairs = {
  readonly definitions: Equal
  readonly planted: readonly Planted[]
  readonly equal: readonly Equal[]
}
