import { type Answers, type AnswersPatch, groupKeys, type Jurisdiction } from './answers.ts'
import defaults from './defaults.json' with { type: 'json' }
import { type DocumentFamily, documents } from './documents.ts'
import type { DocumentKind } from './library/kinds.ts'

type Group = Readonly<Record<string, unknown>>

type Default = {
  readonly id: string
  /** The families of documents that ask for it; all where none is named. */
  readonly families?: readonly DocumentFamily[]
  readonly default: unknown
  readonly places?: Readonly<Partial<Record<Jurisdiction, unknown>>>
}

/** The answers a new document begins with: the usual values of its kind and country, from the data. */
export function defaultAnswers(kind: DocumentKind, jurisdiction: Jurisdiction): Answers {
  const { family } = documents[kind]
  return Object.fromEntries(
    (defaults.variables as readonly Default[])
      .filter(({ families }) => families?.includes(family) ?? true)
      .map((variable) => [variable.id, variable.places?.[jurisdiction] ?? variable.default])
      .filter(([, value]) => value !== null),
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
