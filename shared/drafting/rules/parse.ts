import type { Comparison, Condition, Operand } from './condition.ts'
import { kindGroups } from './kinds.ts'

type Token = { readonly kind: 'text' | 'date' | 'number' | 'sign' | 'name'; readonly text: string }

/** Why a condition is refused: it can't be read, compares unlike things, or names what there is not. */
export type SyntaxFault = 'condition' | 'unlike' | 'variable' | 'clause' | 'pattern' | 'parameter'

/** A condition that can't be read, or names what there is not; `found` is what it stumbled over. */
export class RuleSyntaxError extends Error {
  readonly fault: SyntaxFault
  readonly found: string

  constructor(message: string, fault: SyntaxFault, found: string) {
    super(message)
    this.fault = fault
    this.found = found
  }
}

const tokenForms =
  /\s*(?:"(?<text>[^"]*)"|(?<date>\d{4}-\d{2}-\d{2})|(?<number>\d+(?:\.\d+)?)|(?<sign><=|>=|==|!=|[<>()[\],+])|(?<name>[A-Za-z][\w.-]*))\s*/y

/**
 * Reads a condition: `and`, `or`, `not`, parentheses; `has(C-DEF)`; `mentions(pattern)`; a flag alone; `x is null`;
 * `x is not null`; `x >= 24`; `doc in B2B+EMP`; `x not in ["a"]`; `"th" not in lang.texts`; `x matches pattern`;
 * `law.name` for a parameter. Throws `RuleSyntaxError`.
 */
export function parseCondition(source: string): Condition {
  const tokens = tokenise(source)
  let position = 0
  const peek = () => tokens[position]
  const refuse = (wanted: string): never => {
    const found = peek()?.text ?? '…'
    throw new RuleSyntaxError(`${wanted} expected at ${found} in: ${source}`, 'condition', found)
  }
  const take = (...texts: readonly string[]): boolean => {
    const token = peek()
    if (!token || token.kind === 'text' || !texts.includes(token.text)) return false
    position += 1
    return true
  }
  const demand = (text: string) => take(text) || refuse(text)
  const next = (kind: Token['kind']): string => {
    const token = peek()
    if (token?.kind !== kind) return refuse(`a ${kind}`)
    position += 1
    return token.text
  }

  const either = (): Condition => chain('or', both)
  const both = (): Condition => chain('and', single)
  function chain(is: 'and' | 'or', part: () => Condition): Condition {
    const parts = [part()]
    while (take(is)) parts.push(part())
    return parts.length === 1 && parts[0] ? parts[0] : { is, parts }
  }
  function single(): Condition {
    if (take('not')) return { is: 'not', part: single() }
    if (take('(')) return closed(either())
    if (take('has')) return demand('(') && closed({ is: 'has', clauseId: next('name') })
    if (take('mentions')) return demand('(') && closed({ is: 'mentions', pattern: next('name') })
    return relation(operand())
  }
  function closed(condition: Condition): Condition {
    demand(')')
    return condition
  }
  function relation(left: Operand): Condition {
    if (take('in')) return among(left, false)
    if (take('not')) return demand('in') && among(left, true)
    if (!('variable' in left)) return refuse('in')
    const { variable } = left
    if (take('is')) {
      const negated = take('not')
      demand('null')
      return { is: 'null', variable, negated }
    }
    if (take('matches')) return { is: 'matches', variable, pattern: next('name') }
    const sign = peek()
    if (sign?.kind === 'sign' && /^(?:[<>]=?|[=!]=)$/.test(sign.text)) {
      position += 1
      return { is: 'compare', variable, by: sign.text as Comparison, with: operand() }
    }
    return { is: 'true', variable }
  }
  function among(value: Operand, negated: boolean): Condition {
    if (take('[')) {
      const list = [next('text')]
      while (take(',')) list.push(next('text'))
      demand(']')
      return { is: 'among', value, list, negated }
    }
    if (peek()?.text !== undefined && Object.hasOwn(kindGroups, peek()?.text ?? '')) {
      const list = [...group(next('name'))]
      while (take('+')) list.push(...group(next('name')))
      return { is: 'among', value, list, negated }
    }
    const list = operand()
    return 'literal' in list ? refuse('a list') : { is: 'among', value, list, negated }
  }
  function group(name: string): readonly string[] {
    return kindGroups[name] ?? refuse('a group of documents')
  }
  function operand(): Operand {
    const token = peek() ?? refuse('a value')
    position += 1
    if (token.kind === 'number') return { literal: Number(token.text) }
    if (token.kind === 'text' || token.kind === 'date') return { literal: token.text }
    if (token.kind === 'sign') return refuse('a value')
    if (token.text === 'true' || token.text === 'false') return { literal: token.text === 'true' }
    // `law.governing` is an answer, the rest of `law.` is data.
    return token.text.startsWith('law.') && token.text !== 'law.governing'
      ? { law: token.text.slice('law.'.length) }
      : { variable: token.text }
  }

  const condition = either()
  if (position < tokens.length) refuse('the end')
  return condition
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  tokenForms.lastIndex = 0
  while (tokenForms.lastIndex < source.length) {
    const start = tokenForms.lastIndex
    const groups = tokenForms.exec(source)?.groups
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined)
    if (!found) {
      const rest = source.slice(start, start + 20)
      throw new RuleSyntaxError(`unreadable from character ${start} of: ${source}`, 'condition', rest)
    }
    tokens.push({ kind: found[0] as Token['kind'], text: found[1] ?? '' })
  }
  return tokens
}
