import { type Answers, type AnswersPatch, answersPatch, groupKeys } from '../../shared/drafting/answers.ts'

type Tree = Readonly<Record<string, unknown>>

/** The answer at the dotted path of a question; undefined while there is none. */
export function answerAt(answers: Answers, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (isTree(part) ? part[key] : undefined), answers)
}

/** The answers with one of them changed; null or an empty text means not answered. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [key = '', field] = path.split('.')
  if (field === undefined) return { ...answers, [key]: value }
  const group = (answers as Tree)[key]
  return { ...answers, [key]: { ...(isTree(group) ? group : {}), [field]: value } }
}

/** The answers as they are stored: trimmed, without what is empty. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return value.map(tidy).filter((one) => one !== undefined)
  if (!isTree(value)) return value ?? undefined
  const entries = Object.entries(value).map(([key, part]) => [key, tidy(part)] as const)
  const kept = entries.filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Tells whether two answers are stored alike. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other))
}

/** What has to be saved to get from the stored answers to the shown ones; what the contract refuses stays out. */
export function patchBetween(stored: Answers, shown: Answers): AnswersPatch {
  const keys = Object.keys({ ...stored, ...shown }).filter(
    (key) => !isSameAnswer((stored as Tree)[key], (shown as Tree)[key]),
  )
  const entries = keys.map(
    (key) => [key, storable(key, (stored as Tree)[key], (shown as Tree)[key])] as const,
  )
  return Object.fromEntries(entries.filter(([key, value]) => problemsOf(key, value).length === 0))
}

/** The dotted paths of the answers that the contract refuses. */
export function refusedPaths(shown: Answers): ReadonlySet<string> {
  const paths = Object.entries(shown).flatMap(([key, value]) =>
    problemsOf(key, storable(key, undefined, value)),
  )
  return new Set(paths)
}

function storable(key: string, stored: unknown, shown: unknown): unknown {
  const tidied = tidy(shown)
  if (!groupKeys.has(key)) return tidied ?? (Array.isArray(shown) ? [] : null)
  const fields = Object.keys({ ...(isTree(stored) ? stored : {}), ...(isTree(shown) ? shown : {}) })
  return Object.fromEntries(fields.map((field) => [field, isTree(tidied) ? (tidied[field] ?? null) : null]))
}

function problemsOf(key: string, value: unknown): readonly string[] {
  const schema = answersPatch.shape[key as keyof typeof answersPatch.shape]
  const checked = schema.safeParse(value)
  return checked.success ? [] : checked.error.issues.map((issue) => [key, ...issue.path].join('.'))
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
