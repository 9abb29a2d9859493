import type { LevelChange } from './contract.ts'
import type { Level } from './words.ts'

/** The history after an asset was given a level; the same level again leaves it as it is. */
export function noteLevel(
  history: readonly LevelChange[],
  before: Level | null,
  after: Level | null,
  at: string,
): readonly LevelChange[] {
  return before === after ? history : [...history, { level: after, at }]
}

/** The moment from which an asset has been held under a level of secrecy without a break; null for none. */
export function secretSince(history: readonly LevelChange[]): string | null {
  const lastBreak = history.findLastIndex(({ level }) => level === null || level === 'open')
  return history[lastBreak + 1]?.at ?? null
}
