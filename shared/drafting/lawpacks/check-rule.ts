import { checkTypes } from '../rules/check-types.ts'
import { patternsIn } from '../rules/condition.ts'
import type { AnswerPlan } from '../rules/fixes.ts'
import { inventory } from '../rules/kinds.ts'
import type { LawParameters } from '../rules/law.ts'
import { parseCondition, RuleSyntaxError } from '../rules/parse.ts'
import { type VariableType, type VariableValue, variables } from '../rules/variables.ts'
import type { PackPart, PackRule } from './pack.ts'
import { broken, type PackProblem, unknown } from './problem.ts'

type Place = { readonly at: string; readonly law: LawParameters }

/** What is wrong with the conditions, clauses and fix of a rule of a pack. */
export function checkRule(at: string, rule: PackRule, part: PackPart): PackProblem[] {
  const law = part.parameters as LawParameters
  const cases = Object.keys(rule.when)
  return [
    ...(cases.length === 0 ? [broken('empty', `${at}.when`)] : []),
    ...Object.entries(rule.when).flatMap(([message, source]) =>
      checkCondition(source, { at: `${at}.when.${message}`, law }),
    ),
    ...(['severities', 'places'] as const).flatMap((field) =>
      Object.keys(rule[field] ?? {})
        .filter((message) => !cases.includes(message))
        .map((message) => unknown('text', `${at}.${field}`, message)),
    ),
    ...unknownClauses(`${at}.clauseId`, rule.clauseId === undefined ? [] : [rule.clauseId]),
    ...unknownClauses(`${at}.places`, Object.values(rule.places ?? {})),
    ...checkFix(rule, { at: `${at}.fix`, law }),
  ]
}

function checkCondition(source: string, { at, law }: Place): PackProblem[] {
  try {
    checkTypes(parseCondition(source), law)
    return []
  } catch (error) {
    if (!(error instanceof RuleSyntaxError)) throw error
    const { fault, found } = error
    return [
      fault === 'condition' || fault === 'unlike' ? broken(fault, at, found) : unknown(fault, at, found),
    ]
  }
}

function unknownClauses(at: string, ids: readonly string[]): PackProblem[] {
  return ids.filter((id) => !inventory.includes(id)).map((id) => unknown('clause', at, id))
}

function checkFix({ fix, when }: PackRule, place: Place): PackProblem[] {
  if (fix === undefined) return []
  const { at } = place
  const { clauseIds = [], offers = [], answers = {} } = fix
  const changesNothing =
    fix.kind === 'replace-text'
      ? !replacesText(when.message)
      : fix.kind === 'set-answer'
        ? Object.keys(answers).length === 0
        : clauseIds.length + offers.length === 0
  return [
    ...(changesNothing ? [broken('bad-fix', at, fix.kind)] : []),
    ...unknownClauses(`${at}.clauseIds`, clauseIds),
    ...unknownClauses(`${at}.offers`, offers),
    ...Object.entries(answers).flatMap(([name, plan]) =>
      checkAnswer(name, plan as AnswerPlan, { ...place, at: `${at}.answers.${name}` }),
    ),
  ]
}

// The one sentence that the application can put in the place of another is that on disputes.
function replacesText(source: string | undefined): boolean {
  try {
    return source !== undefined && patternsIn(parseCondition(source)).includes('consultOnly')
  } catch (error) {
    if (error instanceof RuleSyntaxError) return true
    throw error
  }
}

function checkAnswer(name: string, plan: AnswerPlan, place: Place): PackProblem[] {
  const { at, law } = place
  const type = typeOf(name)
  // The document and its country are no answers.
  if (type === undefined || name === 'jur' || name === 'doc') return [unknown('variable', at, name)]
  if (plan === null || typeof plan !== 'object' || Array.isArray(plan))
    return fits(plan as VariableValue, type) ? [] : [broken('unlike', at, name)]
  if ('inCase' in plan)
    return [
      ...checkCondition(plan.inCase, { at: `${at}.inCase`, law }),
      ...[plan.then, plan.else].flatMap((figure) => checkFigure(figure, type, place)),
    ]
  if ('atMost' in plan || 'atLeast' in plan)
    return checkFigure('atMost' in plan ? plan.atMost : plan.atLeast, type, place)
  if ('add' in plan || 'remove' in plan)
    return [...('add' in plan ? [plan.add] : plan.remove)].every((each) => fits([each], type))
      ? []
      : [broken('unlike', at, name)]
  return checkFigure(plan as { law: string } | { variable: string }, type, place)
}

function checkFigure(
  figure: { readonly law: string } | { readonly variable: string },
  type: VariableType,
  { at, law }: Place,
): PackProblem[] {
  if ('law' in figure) {
    const parameter = Object.hasOwn(law, figure.law) ? law[figure.law] : undefined
    if (parameter === undefined) return [unknown('parameter', at, `law.${figure.law}`)]
    return fits(parameter.value, type) ? [] : [broken('unlike', at, `law.${figure.law}`)]
  }
  const other = typeOf(figure.variable)
  if (other === undefined) return [unknown('variable', at, figure.variable)]
  return kindOf(other) === kindOf(type) ? [] : [broken('unlike', at, figure.variable)]
}

function fits(value: VariableValue, type: VariableType): boolean {
  if (value === null) return true
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
    case 'number':
      return typeof value === 'number' && value >= 0 && (type.type === 'number' || Number.isInteger(value))
    case 'enum':
      return typeof value === 'string' && type.choices.includes(value)
    case 'list':
      return Array.isArray(value) && value.every((each) => type.choices?.includes(each) ?? true)
    default:
      return typeof value === 'string'
  }
}

function kindOf({ type }: VariableType): string {
  return type === 'integer' ? 'number' : type
}

function typeOf(name: string): VariableType | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined
}
