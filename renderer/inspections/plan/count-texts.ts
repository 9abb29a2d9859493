import type { Finding } from '../../../shared/inspections/contract.ts'

type Side = 'ja' | 'local'
type Step = 'draft' | 'checked'

/** How many texts wait for the next step, by side: those that `inspections.setTextStates` would mark. */
export type TextCounts = Readonly<Record<Side, Readonly<Record<Step, number>>>>

/** Counts notes, actions and captions by side and state. */
export function countTexts(findings: readonly Pick<Finding, 'note' | 'actions' | 'photos'>[]): TextCounts {
  const counts = { ja: { draft: 0, checked: 0 }, local: { draft: 0, checked: 0 } }
  const pairs = findings.flatMap(({ note, actions, photos }) => [
    note,
    ...actions.filter(({ id }) => id !== null).map(({ text }) => text),
    ...photos.map(({ caption }) => caption),
  ])
  for (const { states } of pairs) {
    for (const side of ['ja', 'local'] as const) {
      const state = states[side]
      if (state === 'draft' || state === 'checked') counts[side][state] += 1
    }
  }
  return counts
}
