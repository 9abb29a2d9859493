/** What a variable is held against. */
export type Operand =
  | { readonly literal: string | number | boolean }
  | { readonly variable: string }
  /** A parameter of the law of the rule's own jurisdiction. */
  | { readonly law: string }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/** A condition of a rule as a tree. */
export type Condition =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition }
  | { readonly is: 'has'; readonly clauseId: string }
  | { readonly is: 'mentions'; readonly pattern: string }
  | { readonly is: 'true'; readonly variable: string }
  | { readonly is: 'null'; readonly variable: string; readonly negated: boolean }
  | { readonly is: 'compare'; readonly variable: string; readonly by: Comparison; readonly with: Operand }
  | {
      readonly is: 'among'
      readonly value: Operand
      readonly list: readonly string[] | { readonly variable: string } | { readonly law: string }
      readonly negated: boolean
    }
  | { readonly is: 'matches'; readonly variable: string; readonly pattern: string }

/** Every node of a condition, the whole first. */
export function nodesOf(condition: Condition): Condition[] {
  if (condition.is === 'and' || condition.is === 'or')
    return [condition, ...condition.parts.flatMap((part) => nodesOf(part))]
  return condition.is === 'not' ? [condition, ...nodesOf(condition.part)] : [condition]
}

/** The patterns that must be found in the texts for a condition to hold; not those that must be absent. */
export function patternsIn(condition: Condition): string[] {
  if (condition.is === 'mentions') return [condition.pattern]
  if (condition.is !== 'and' && condition.is !== 'or') return []
  return condition.parts.flatMap((part) => patternsIn(part))
}

/** The parameters of the law that a condition reads. */
export function lawIn(condition: Condition): string[] {
  return nodesOf(condition).flatMap((node) => {
    const operands = node.is === 'compare' ? [node.with] : node.is === 'among' ? [node.value, node.list] : []
    return operands.flatMap((operand) => ('law' in operand ? [operand.law] : []))
  })
}
