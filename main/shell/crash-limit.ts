const windowMs = 60_000
const mostCrashes = 3

/** Tells after each crash whether the window may be loaded again: three times within a minute, not a fourth. */
export type CrashLimit = { readonly mayReload: () => boolean }

/** Counts the crashes of one run. */
export function createCrashLimit(now: () => number = Date.now): CrashLimit {
  let crashes: number[] = []
  return {
    mayReload: () => {
      crashes = [...crashes.filter((at) => now() - at < windowMs), now()]
      return crashes.length <= mostCrashes
    },
  }
}
