import type { Draft, DraftParagraph, SideProblem } from '../../shared/drafting/contract.ts'

/** The id under which a clause is found on the screen. */
export function clauseElementId(clauseId: string): string {
  return `clause-${clauseId}`
}

/** The id under which a row of the text is found on the screen. */
export function rowElementId(clauseId: string, key: string): string {
  return `row-${clauseId}-${key}`
}

/** How far the sides of a draft are from saying the same. */
export type StepState = {
  /** Rows with a side that waits to be confirmed. */
  readonly waiting: number
  /** Rows whose sides differ. */
  readonly differing: number
  /** The ids of the rows of both, in the order of the text. */
  readonly places: readonly string[]
}

/** Counts the rows that wait or differ and tells where they are. */
export function stepState({ rows, problems }: Pick<Draft, 'rows' | 'problems'>): StepState {
  const differing = new Set(problems.map(({ clauseId, key }) => rowElementId(clauseId, key)))
  const all = rows.flatMap(({ clauseId, paragraphs }) =>
    paragraphs.map(({ key, amber }) => ({ id: rowElementId(clauseId, key), isWaiting: amber !== null })),
  )
  return {
    waiting: all.filter(({ isWaiting }) => isWaiting).length,
    differing: differing.size,
    places: all.filter(({ id, isWaiting }) => isWaiting || differing.has(id)).map(({ id }) => id),
  }
}

/** The problems of a clause; the same array for every clause without any, so that nothing is drawn anew. */
export function problemsOf(problems: readonly SideProblem[], clauseId: string): readonly SideProblem[] {
  const own = problems.filter((problem) => problem.clauseId === clauseId)
  return own.length === 0 ? none : own
}

const none: readonly SideProblem[] = []

/** What a variant for the country rests on, each once. */
export function basesOf(paragraphs: readonly DraftParagraph[], language: 'ja' | 'en'): readonly string[] {
  return [...new Set(paragraphs.flatMap(({ grounds }) => grounds?.basis?.[language] ?? []))]
}
