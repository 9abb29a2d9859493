import type { SaveProgress } from './autosaver.ts'

const rank = { failed: 4, saving: 3, waiting: 2, saved: 1, idle: 0 } as const

/** One state for several fields: the worst of them, and of saved ones the latest. */
export function combineProgress(states: readonly SaveProgress[]): SaveProgress {
  return states.reduce<SaveProgress>(
    (worst, state) => {
      if (worst.kind === 'saved' && state.kind === 'saved')
        return state.savedAt > worst.savedAt ? state : worst
      return rank[state.kind] > rank[worst.kind] ? state : worst
    },
    { kind: 'idle' },
  )
}
