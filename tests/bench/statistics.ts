/** The value below which a part (0 to 1) of the samples lies; the larger neighbour, never one between two. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const place = Math.min(sorted.length - 1, Math.floor(sorted.length * part))
  return sorted[place] ?? Number.NaN
}

/** The middle of the samples. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}
