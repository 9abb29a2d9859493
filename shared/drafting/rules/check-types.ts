import { type Condition, nodesOf, type Operand } from './condition.ts'
import { inventory } from './kinds.ts'
import type { LawParameters } from './law.ts'
import { RuleSyntaxError } from './parse.ts'
import { patterns } from './patterns.ts'
import { type VariableType, variables } from './variables.ts'

/** Refuses a condition with an unknown name or a comparison of unlike things; throws `RuleSyntaxError`. */
export function checkTypes(condition: Condition, law: LawParameters): void {
  for (const node of nodesOf(condition)) checkNode(node, law)
}

function checkNode(node: Condition, law: LawParameters): void {
  switch (node.is) {
    case 'has':
      demand(inventory.includes(node.clauseId), `no clause ${node.clauseId}`)
      break
    case 'mentions':
      demand(Object.hasOwn(patterns, node.pattern), `no pattern ${node.pattern}`)
      break
    case 'matches':
      demand(typeOf(node.variable).type === 'list', `${node.variable} is no list`)
      demand(Object.hasOwn(patterns, node.pattern), `no pattern ${node.pattern}`)
      break
    case 'true':
      demand(typeOf(node.variable).type === 'boolean', `${node.variable} is no flag`)
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
  demand(left.type !== 'list', `${node.variable} is a list`)
  const isOrdered = ['integer', 'number', 'date'].includes(left.type)
  demand(isOrdered || node.by === '==' || node.by === '!=', `${node.variable} has no order`)
  demand(isLike(left, node.with, law), `${node.variable} can't be held against ${JSON.stringify(node.with)}`)
}

function checkMembership(node: Extract<Condition, { is: 'among' }>, law: LawParameters): void {
  const { list, value } = node
  if (Array.isArray(list)) {
    for (const literal of list as readonly string[]) checkChoice(value, literal)
  } else if ('variable' in list) {
    const type = typeOf(list.variable)
    demand(type.type === 'list', `${list.variable} is no list`)
    if ('literal' in value && type.type === 'list' && type.choices)
      demand(type.choices.includes(String(value.literal)), `${list.variable} never holds ${value.literal}`)
  } else if ('law' in list) {
    const parameter = law[list.law]
    demand(Array.isArray(parameter?.value), `law.${list.law} is no list`)
    for (const literal of (parameter?.value ?? []) as readonly string[]) checkChoice(value, literal)
  }
}

function checkChoice(value: Operand, literal: string): void {
  if (!('variable' in value)) return
  const type = typeOf(value.variable)
  demand(type.type !== 'enum' || type.choices.includes(literal), `${value.variable} is never ${literal}`)
}

function isLike(left: VariableType, right: Operand, law: LawParameters): boolean {
  if ('variable' in right) return kindOf(left) === kindOf(typeOf(right.variable))
  if ('law' in right) {
    demand(Object.hasOwn(law, right.law), `no parameter law.${right.law}`)
    const value = law[right.law]?.value
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
  if (!type) throw new RuleSyntaxError(`no variable ${name}`)
  return type
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new RuleSyntaxError(otherwise)
}
