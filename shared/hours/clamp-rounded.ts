type Span = { readonly startInstant: string; readonly endInstant: string }

/**
 * The rounded form of a measured span without what rounding would take from its neighbours: it reaches back no
 * further than the end of an entry before it, on no further than the begin of one behind it, and begins after what
 * its session has stored.
 */
export function clampRounded(
  measured: Span,
  rounded: Span,
  taken: readonly Span[],
  storedUntil: string | null,
): Span {
  const before = taken.map((each) => each.endInstant).filter((end) => end <= measured.startInstant)
  const behind = taken.map((each) => each.startInstant).filter((start) => start >= measured.endInstant)
  return {
    startInstant: latest(rounded.startInstant, ...before, ...(storedUntil === null ? [] : [storedUntil])),
    endInstant: earliest(rounded.endInstant, ...behind),
  }
}

function latest(...instants: readonly string[]): string {
  return instants.reduce((one, other) => (one > other ? one : other))
}

function earliest(...instants: readonly string[]): string {
  return instants.reduce((one, other) => (one < other ? one : other))
}
