import { type Answers, type AnswersPatch, groupKeys, type Jurisdiction } from './answers.ts'
import defaults from './defaults.json' with { type: 'json' }

type Group = Readonly<Record<string, unknown>>

/** The answers a new draft begins with: the usual values of the country, from the data. */
export function defaultAnswers(jurisdiction: Jurisdiction): Answers {
  return Object.fromEntries(
    defaults.variables.map((variable) => [variable.id, variable.default[jurisdiction]]),
  ) as Answers
}

/** Applies a change: omitted keys stay, null clears; groups are merged value by value. */
export function mergeAnswers(before: Answers, patch: AnswersPatch): Answers {
  const after: Record<string, unknown> = { ...before }
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue
    const next =
      groupKeys.has(key) && value !== null ? mergeGroup(after[key] as Group, value as Group) : value
    if (next === null) delete after[key]
    else after[key] = next
  }
  return after as Answers
}

function mergeGroup(before: Group | undefined, patch: Group): Group | null {
  const merged = Object.entries({ ...before, ...withoutUndefined(patch) }).filter(
    ([, value]) => value !== null,
  )
  return merged.length === 0 ? null : Object.fromEntries(merged)
}

function withoutUndefined(group: Group): Group {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined))
}
