import type { Clock } from '../../main/clock.ts'

/** Clocks that stand until a test moves them. */
export type FakeClock = Clock & {
  /** Lets minutes pass, asleep or awake. */
  readonly pass: (minutes: number) => void
  /** Sets the wall clock alone. */
  readonly setWall: (instant: string) => void
  /** Starts the machine anew after minutes without power. */
  readonly reboot: (minutesOff: number) => void
  /** The clocks as an application sees them that was started just now. */
  readonly forNewRun: () => Clock
}

/** Makes clocks whose wall clock stands at an instant. */
export function createFakeClock(instant: string): FakeClock {
  let wallMs = Date.parse(instant)
  let upMs = 10_000_000
  let boot = 0
  let runs = 0
  const asRun = (run: number): Clock => ({
    now: () => new Date(wallMs).toISOString(),
    uptimeMs: () => upMs,
    bootId: () => `boot ${boot}`,
    runId: () => `run ${run}`,
  })
  return {
    ...asRun(0),
    pass: (minutes) => {
      wallMs += minutes * 60_000
      upMs += minutes * 60_000
    },
    setWall: (to) => {
      wallMs = Date.parse(to)
    },
    reboot: (minutesOff) => {
      wallMs += minutesOff * 60_000
      upMs = 20_000
      boot += 1
    },
    forNewRun: () => {
      runs += 1
      return asRun(runs)
    },
  }
}
