import type texts from '../../../locales/ja/xlsform.json'

/** What can be wrong with a checklist that arrives as a file; each has its sentence in `xlsform.json`. */
export type ProblemCode = keyof typeof texts.problems

/** The facts that a sentence names. */
export type ProblemValues = Readonly<Record<string, string | number>>

/** A place in a workbook: rows from 1, columns from 1; null is the whole row, sheet or workbook. */
export type Place = {
  readonly sheet: string | null
  readonly row: number | null
  readonly column: number | null
}

/** Something that a person should know about a file, at its place. */
export type Problem = Place & {
  readonly code: ProblemCode
  readonly values: ProblemValues
  /** Taken in all the same, without what the problem names. */
  readonly isWarning: boolean
}

/** A fault of a checklist, at a part of it: `items.PF-01`, `groups.PF`, `choices.yes_no.yes`, or '' for itself. */
export type PackProblem = {
  readonly code: ProblemCode
  readonly part: string
  /** The fact or text of that part, e.g. `relevant` or `title`; '' for the part as a whole. */
  readonly field: string
  /** Of a text: its language. */
  readonly language?: string
  readonly values: ProblemValues
}
