import { type Expression, itemsIn, parseExpression } from '../../../shared/inspections/expression.ts'
import type { PackFile, PackItem } from '../pack.ts'
import type { PackProblem, ProblemCode } from './problem.ts'

const maxChain = 200
const holdsNoValue: ReadonlySet<PackItem['type']> = new Set(['check', 'note', 'image'])

/**
 * What is wrong with the conditions and constraints of a checklist. `declared` are names that a file gives to
 * items it describes wrongly: to look at them is no fault of its own.
 */
export function checkConditions(
  { items }: Pick<PackFile, 'items'>,
  declared: ReadonlySet<string>,
): PackProblem[] {
  const ids = new Set([...items.map(({ id }) => id), ...declared])
  const conditions = new Map<string, readonly string[]>()
  const problems = items.flatMap((item) => [
    ...checkRelevant(item, ids, conditions),
    ...checkConstraint(item),
  ])
  return [...problems, ...findCircles(conditions)]
}

function checkRelevant(item: PackItem, ids: ReadonlySet<string>, conditions: Map<string, readonly string[]>) {
  const { id, relevant } = item
  if (relevant === null) return []
  const read = readExpression(id, 'relevant', relevant)
  if (!('expression' in read)) return [read]
  const names = [...new Set(itemsIn(read.expression))]
  conditions.set(id, names)
  return [
    ...names
      .filter((name) => !ids.has(name))
      .map((name) => problem(id, 'relevant', 'unknown-item', { name })),
    ...(looksAtItself(read.expression) ? [problem(id, 'relevant', 'self-in-relevant')] : []),
  ]
}

function checkConstraint({ id, type, constraint }: PackItem): PackProblem[] {
  if (constraint === null) return []
  if (holdsNoValue.has(type)) return [problem(id, 'constraint', 'constraint-without-value')]
  const read = readExpression(id, 'constraint', constraint)
  if (!('expression' in read)) return [read]
  return [...new Set(itemsIn(read.expression))].map((name) =>
    problem(id, 'constraint', 'constraint-on-item', { name }),
  )
}

function readExpression(
  id: string,
  field: string,
  source: string,
): PackProblem | { readonly expression: Expression } {
  const parsed = parseExpression(source)
  if (parsed.ok) return parsed
  const { code, at, found } = parsed.problem
  // People count from 1.
  return problem(id, field, code, { at: at + 1, found: found === '' ? '…' : found })
}

function looksAtItself(expression: Expression): boolean {
  switch (expression.kind) {
    case 'self':
      return true
    case 'call':
      return expression.args.some(looksAtItself)
    case 'binary':
      return looksAtItself(expression.left) || looksAtItself(expression.right)
    default:
      return false
  }
}

/**
 * Conditions that wait for each other in a circle, each told once, and chains that are longer than an evaluation
 * can follow.
 */
function findCircles(conditions: ReadonlyMap<string, readonly string[]>): PackProblem[] {
  const problems: PackProblem[] = []
  const lengths = new Map<string, number>()
  for (const start of conditions.keys()) {
    if (lengths.has(start)) continue
    // Depth first with a path of its own: a chain of 2,000 conditions shall not fill the call stack.
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
    const onPath = new Set([start])
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const names = conditions.get(top.id) ?? []
      const name = names[top.next]
      top.next += 1
      if (name === undefined) {
        const length = 1 + Math.max(0, ...names.map((each) => lengths.get(each) ?? 0))
        if (length === maxChain + 1)
          problems.push(problem(top.id, 'relevant', 'long-chain', { limit: maxChain }))
        lengths.set(top.id, length)
        onPath.delete(top.id)
        path.pop()
      } else if (onPath.has(name)) {
        const circle = path.slice(path.findIndex(({ id }) => id === name)).map(({ id }) => id)
        problems.push(problem(top.id, 'relevant', 'circular', { names: [...circle, name].join(' → ') }))
      } else if (!lengths.has(name) && conditions.has(name)) {
        path.push({ id: name, next: 0 })
        onPath.add(name)
      }
    }
  }
  return problems
}

function problem(
  id: string,
  field: string,
  code: ProblemCode,
  values: PackProblem['values'] = {},
): PackProblem {
  return { code, part: `items.${id}`, field, values }
}
