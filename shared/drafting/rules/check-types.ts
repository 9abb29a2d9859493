import { type Condition, nodesOf, type Operand } from './condition.ts'
import { inventory } from './kinds.ts'
import type { LawParameter, LawParameters } from './law.ts'
import { RuleSyntaxError, type SyntaxFault } from './parse.ts'
import { patterns } from './patterns.ts'
import { type VariableType, variables } from './variables.ts'

/** Refuses a condition with an unknown name or a comparison of unlike things; throws `RuleSyntaxError`. */
export function checkTypes(condition: Condition, law: LawParameters): void {
  for (const node of nodesOf(condition)) checkNode(node, law)
}

function checkNode(node: Condition, law: LawParameters): void {
  switch (node.is) {
    case 'has':
      demand(inventory.includes(node.clauseId), `no clause ${node.clauseId}`, 'clause', node.clauseId)
      break
    case 'mentions':
      demand(Object.hasOwn(patterns, node.pattern), `no pattern ${node.pattern}`, 'pattern', node.pattern)
      break
    case 'matches':
      demand(typeOf(node.variable).type === 'list', `${node.variable} is no list`, 'unlike', node.variable)
      demand(Object.hasOwn(patterns, node.pattern), `no pattern ${node.pattern}`, 'pattern', node.pattern)
      break
    case 'true':
      demand(typeOf(node.variable).type === 'boolean', `${node.variable} is no flag`, 'unlike', node.variable)
      break
    case 'null':
      typeOf(node.variable)
      break
    case 'compare':
      checkComparison(node, law)
      break
    case 'among':
      checkMembership(node, law)
      break
    default:
  }
}

function checkComparison(node: Extract<Condition, { is: 'compare' }>, law: LawParameters): void {
  const left = typeOf(node.variable)
  demand(left.type !== 'list', `${node.variable} is a list`, 'unlike', node.variable)
  const isOrdered = ['integer', 'number', 'date'].includes(left.type)
  demand(
    isOrdered || node.by === '==' || node.by === '!=',
    `${node.variable} has no order`,
    'unlike',
    node.variable,
  )
  demand(
    isLike(left, node.with, law),
    `${node.variable} can't be held against ${JSON.stringify(node.with)}`,
    'unlike',
    node.variable,
  )
}

function checkMembership(node: Extract<Condition, { is: 'among' }>, law: LawParameters): void {
  const { list, value } = node
  if ('variable' in value) typeOf(value.variable)
  if ('law' in value) parameterOf(value.law, law)
  if (Array.isArray(list)) {
    for (const literal of list as readonly string[]) checkChoice(value, literal)
  } else if ('variable' in list) {
    const type = typeOf(list.variable)
    demand(type.type === 'list', `${list.variable} is no list`, 'unlike', list.variable)
    if ('literal' in value && type.type === 'list' && type.choices)
      demand(
        type.choices.includes(String(value.literal)),
        `${list.variable} never holds ${value.literal}`,
        'unlike',
        list.variable,
      )
  } else if ('law' in list) {
    const parameter = parameterOf(list.law, law)
    demand(Array.isArray(parameter.value), `law.${list.law} is no list`, 'unlike', `law.${list.law}`)
    for (const literal of (parameter.value ?? []) as readonly string[]) checkChoice(value, literal)
  }
}

function checkChoice(value: Operand, literal: string): void {
  if (!('variable' in value)) return
  const type = typeOf(value.variable)
  demand(
    type.type !== 'enum' || type.choices.includes(literal),
    `${value.variable} is never ${literal}`,
    'unlike',
    value.variable,
  )
}

function isLike(left: VariableType, right: Operand, law: LawParameters): boolean {
  if ('variable' in right) return kindOf(left) === kindOf(typeOf(right.variable))
  if ('law' in right) {
    const { value } = parameterOf(right.law, law)
    return value === null || typeof value === (kindOf(left) === 'number' ? 'number' : 'string')
  }
  const { literal } = right
  if (left.type === 'enum') return left.choices.includes(String(literal))
  if (left.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(literal))
  return (
    typeof literal === (left.type === 'boolean' ? 'boolean' : kindOf(left) === 'number' ? 'number' : 'string')
  )
}

function kindOf({ type }: VariableType): string {
  return type === 'integer' ? 'number' : type
}

function typeOf(name: string): VariableType {
  // The day of the judgement is no answer.
  if (name === 'today') return { type: 'date' }
  const type = Object.hasOwn(variables, name) ? variables[name] : undefined
  if (!type) throw new RuleSyntaxError(`no variable ${name}`, 'variable', name)
  return type
}

function parameterOf(name: string, law: LawParameters): LawParameter {
  const parameter = Object.hasOwn(law, name) ? law[name] : undefined
  if (!parameter) throw new RuleSyntaxError(`no parameter law.${name}`, 'parameter', `law.${name}`)
  return parameter
}

function demand(holds: boolean, otherwise: string, fault: SyntaxFault, found: string): void {
  if (!holds) throw new RuleSyntaxError(otherwise, fault, found)
}
