import type { StatedPair } from '../../shared/inspections/contract.ts'
import type { FollowedPair } from '../../shared/inspections/text-pair.ts'

type TextState = NonNullable<StatedPair['states']['ja']>

/** The columns of a text pair, each with the prefix of its text. */
export type PairColumns<P extends string> = {
  readonly [K in `${P}Ja` | `${P}Local` | `${P}Follows`]: string | null
} & { readonly [K in `${P}StateJa` | `${P}StateLocal`]: TextState | null }

/** The pair that a row's columns hold. */
export function pairFrom<P extends string>(row: PairColumns<P>, prefix: P): FollowedPair {
  const columns = row as Readonly<Record<string, string | null>>
  return {
    ja: columns[`${prefix}Ja`] ?? null,
    local: columns[`${prefix}Local`] ?? null,
    states: {
      ja: (columns[`${prefix}StateJa`] ?? null) as TextState | null,
      local: (columns[`${prefix}StateLocal`] ?? null) as TextState | null,
    },
    follows: columns[`${prefix}Follows`] ?? null,
  }
}

/** The columns that hold a pair. */
export function pairColumns<P extends string>(pair: FollowedPair, prefix: P): PairColumns<P> {
  return {
    [`${prefix}Ja`]: pair.ja,
    [`${prefix}Local`]: pair.local,
    [`${prefix}StateJa`]: pair.states.ja,
    [`${prefix}StateLocal`]: pair.states.local,
    [`${prefix}Follows`]: pair.follows,
  } as PairColumns<P>
}

/** A pair as the contract shows it: without the run that is catching up. */
export function toStatedPair({ follows: _, ...pair }: FollowedPair): StatedPair {
  return pair
}
