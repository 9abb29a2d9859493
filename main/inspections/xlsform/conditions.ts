import { type Expression, itemsIn, parseExpression } from '../../../shared/inspections/expression.ts'
import type { ProblemCode, ProblemValues } from '../packs/problem.ts'
import type { Problems } from './problems.ts'
import type { Frame, Survey } from './survey-sheet.ts'

/**
 * Gives every question the conditions of the groups around it besides its own. A group's condition that cannot be
 * used is told once, at the group, and not handed on.
 */
export function inheritConditions(survey: Survey, problems: Problems): ReadonlyMap<string, string | null> {
  const names = new Set([...survey.questions.map(({ item }) => item.id), ...survey.declared])
  const usable = new Set(survey.frames.filter((frame) => judgeFrame(frame, survey, names, problems)))
  return new Map(
    survey.questions.map(({ item, frames }) => [
      item.id,
      join([...frames.filter((frame) => usable.has(frame)).map(({ relevant }) => relevant), item.relevant]),
    ]),
  )
}

function judgeFrame(
  { relevant, row }: Frame,
  { sheet }: Survey,
  names: ReadonlySet<string>,
  problems: Problems,
): boolean {
  if (relevant === null) return false
  const column = sheet.columns.find('relevant')?.number ?? null
  const fault = (code: ProblemCode, values: ProblemValues = {}) => {
    problems.fault(sheet.grid, row.number, column, code, values)
    return false
  }
  const parsed = parseExpression(relevant)
  if (!parsed.ok) {
    const { code, at, found } = parsed.problem
    return fault(code, { at: at + 1, found: found || '…' })
  }
  const unknown = itemsOf(parsed.expression).filter((name) => !names.has(name))
  for (const name of unknown) fault('unknown-item', { name })
  return unknown.length === 0
}

function itemsOf(expression: Expression): string[] {
  return [...new Set(itemsIn(expression))]
}

function join(conditions: readonly (string | null)[]): string | null {
  const given = conditions.filter((condition) => condition !== null)
  return given.length > 1 ? given.map((condition) => `(${condition})`).join(' and ') : (given[0] ?? null)
}
