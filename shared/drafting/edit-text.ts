/** What a person wrote in the place of a shipped paragraph; a side that is null reads as shipped. */
export type OwnPair = {
  readonly ja: string | null
  readonly local: string | null
  /** The side that waits to be confirmed. */
  readonly amber: 'ja' | 'local' | null
}

const otherSide = { ja: 'local', local: 'ja' } as const

/** A pair of which nothing was written. */
export const asShipped: OwnPair = { ja: null, local: null, amber: null }

/**
 * A pair after one side was written: the other side turns amber until somebody confirms it. Writing the amber side
 * itself answers the edit it waited for; going back to the shipped text on both sides leaves nothing to confirm.
 */
export function writeSide(before: OwnPair, side: 'ja' | 'local', text: string | null): OwnPair {
  if (before[side] === text) return before
  const after = { ...before, [side]: text }
  if (after.ja === null && after.local === null) return asShipped
  return { ...after, amber: before.amber === side ? null : otherSide[side] }
}

/** A pair whose sides somebody has compared. */
export function confirmPair(before: OwnPair): OwnPair {
  return { ...before, amber: null }
}
