import type { SheetProblem } from '../../../shared/inspections/contract.ts'

/** Problems as rows of a table that a spreadsheet or a mail takes: sheet, row, column and message between tabs. */
export function problemsAsText(problems: readonly SheetProblem[]): string {
  return problems
    .map(({ sheet, row, column, message }) =>
      [sheet ?? '', row ?? '', column ?? '', message.replace(/\s+/g, ' ')].join('\t'),
    )
    .join('\n')
}

/** The problems that a refused import names, and how many there are in all. */
export function problemsIn(details: Readonly<Record<string, unknown>>): {
  readonly problems: readonly SheetProblem[]
  readonly count: number
} {
  const problems = Array.isArray(details.problems) ? (details.problems as SheetProblem[]) : []
  return { problems, count: typeof details.count === 'number' ? details.count : problems.length }
}
