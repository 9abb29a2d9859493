import type { Grid } from '../../office/excel-grid.ts'
import type { Problem, ProblemCode, ProblemValues } from '../packs/problem.ts'

const maxWarnings = 500

type Note = (
  sheet: Pick<Grid, 'name'> | null,
  row: number | null,
  column: number | null,
  code: ProblemCode,
  values?: ProblemValues,
) => void

/** What a reader of sheets found, in the order in which it was found. */
export type Problems = {
  /** Nothing is taken in. */
  readonly fault: Note
  /** Taken in without it. */
  readonly warn: Note
  readonly all: () => readonly Problem[]
  readonly hasFaults: () => boolean
}

/** An empty list of problems; beyond 500 warnings the rest is only counted. */
export function createProblems(): Problems {
  const found: Problem[] = []
  let warnings = 0
  let hasFaults = false
  return {
    fault: (sheet, row, column, code, values = {}) => {
      hasFaults = true
      found.push({ sheet: sheet?.name ?? null, row, column, code, values, isWarning: false })
    },
    warn: (sheet, row, column, code, values = {}) => {
      warnings += 1
      if (warnings <= maxWarnings)
        found.push({ sheet: sheet?.name ?? null, row, column, code, values, isWarning: true })
    },
    all: () =>
      warnings <= maxWarnings
        ? found
        : [...found, { ...anywhere, code: 'more-warnings', values: { number: warnings - maxWarnings } }],
    hasFaults: () => hasFaults,
  }
}

const anywhere = { sheet: null, row: null, column: null, isWarning: true } as const
