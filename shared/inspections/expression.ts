/**
 * The conditions of a checklist, written in the part of XLSForm's expressions that checklists need:
 * `${item}`, `.`, numbers with or without a sign, quoted texts, `=` `!=` `<` `<=` `>` `>=`, `and`, `or`,
 * parentheses, and the functions `not`, `selected`, `count-selected`, `string-length`, `true`, `false`.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

/** Why an expression cannot be read; `at` is the place in it, from 0. */
export type ExpressionProblem = {
  readonly code: 'syntax' | 'unknown-function' | 'too-deep'
  readonly at: number
  readonly found: string
}

/** An expression, or why it is none. */
export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem }

type Scalar = string | number | boolean
type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>='
type FunctionName = keyof typeof functions
type Token = { readonly text: string; readonly at: number }

const functions = {
  not: { args: 1, run: ([value]: readonly Scalar[]) => !toBoolean(value) },
  selected: { args: 2, run: ([list, name]: readonly Scalar[]) => namesIn(list).includes(String(name)) },
  'count-selected': { args: 1, run: ([list]: readonly Scalar[]) => namesIn(list).length },
  'string-length': { args: 1, run: ([text]: readonly Scalar[]) => [...String(text ?? '')].length },
  true: { args: 0, run: () => true },
  false: { args: 0, run: () => false },
} as const

const maxDepth = 50

const token =
  /\s*(\$\{\s*[\p{L}_][\p{L}\p{M}\p{N}_.-]*\s*\}|'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|!=|<=|>=|[=<>(),.]|[a-z][a-z-]*)/uy

class Problem extends Error {
  readonly problem: ExpressionProblem
  constructor(code: ExpressionProblem['code'], at: number, found: string) {
    super(code)
    this.problem = { code, at, found }
  }
}

/** Reads an expression. */
export function parseExpression(source: string): Parsed {
  try {
    const parser = createParser(readTokens(source), source.length)
    return { ok: true, expression: parser() }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The items that an expression looks at. */
export function itemsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'item':
      return [expression.id]
    case 'call':
      return expression.args.flatMap(itemsIn)
    case 'binary':
      return [...itemsIn(expression.left), ...itemsIn(expression.right)]
    default:
      return []
  }
}

/** Whether an expression holds; an item without an answer is the empty text. */
export function isTrue(
  expression: Expression,
  answerOf: (itemId: string) => Scalar,
  self: Scalar = '',
): boolean {
  return toBoolean(evaluate(expression, answerOf, self))
}

function evaluate(expression: Expression, answerOf: (itemId: string) => Scalar, self: Scalar): Scalar {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'item':
      return answerOf(expression.id)
    case 'self':
      return self
    case 'call':
      return functions[expression.name].run(expression.args.map((each) => evaluate(each, answerOf, self)))
    case 'binary': {
      const left = evaluate(expression.left, answerOf, self)
      if (expression.operator === 'and') {
        return toBoolean(left) && toBoolean(evaluate(expression.right, answerOf, self))
      }
      if (expression.operator === 'or') {
        return toBoolean(left) || toBoolean(evaluate(expression.right, answerOf, self))
      }
      return compare(expression.operator, left, evaluate(expression.right, answerOf, self))
    }
  }
}

/** As XPath compares: with a number as numbers, with a truth value as truth values, else as texts. */
function compare(operator: Exclude<Operator, 'and' | 'or'>, a: Scalar, b: Scalar): boolean {
  if (operator === '=' || operator === '!=') {
    return isEqual(a, b) === (operator === '=')
  }
  const [left, right] = [toNumber(a), toNumber(b)]
  // ISO dates order as texts.
  if (Number.isNaN(left) && Number.isNaN(right)) return order(operator, String(a), String(b))
  return order(operator, left, right)
}

function isEqual(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b)
  if (typeof a === 'number' || typeof b === 'number') return toNumber(a) === toNumber(b)
  return a === b
}

function order<T extends string | number>(operator: '<' | '<=' | '>' | '>=', a: T, b: T): boolean {
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

function toBoolean(value: Scalar | undefined): boolean {
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  return value === true || (typeof value === 'string' && value !== '')
}

function toNumber(value: Scalar): number {
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  return Number(value)
}

function namesIn(list: Scalar | undefined): string[] {
  return String(list ?? '')
    .split(' ')
    .filter(Boolean)
}

function readTokens(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    token.lastIndex = at
    const match = token.exec(source)
    if (match === null) {
      if (source.slice(at).trim() === '') break
      const blank = source.slice(at).length - source.slice(at).trimStart().length
      throw new Problem('syntax', at + blank, source.slice(at + blank, at + blank + 12))
    }
    tokens.push({ text: match[1] ?? '', at: token.lastIndex - (match[1] ?? '').length })
    at = token.lastIndex
  }
  return tokens
}

/** Recursive descent: or, and, equality and order, then single values. */
function createParser(tokens: readonly Token[], end: number): () => Expression {
  let next = 0
  let depth = 0
  const levels: readonly (readonly Operator[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>=']]
  const peek = () => tokens[next]?.text
  const problem = () => new Problem('syntax', tokens[next]?.at ?? end, peek() ?? '')

  function expect(text: string): void {
    if (peek() !== text) throw problem()
    next += 1
  }

  function parseLevel(level: number): Expression {
    const operators = levels[level]
    if (operators === undefined) return parseValue()
    let left = parseLevel(level + 1)
    for (;;) {
      const operator = operators.find((each) => each === peek())
      if (operator === undefined) return left
      next += 1
      left = { kind: 'binary', operator, left, right: parseLevel(level + 1) }
    }
  }

  function parseNested(): Expression {
    depth += 1
    if (depth > maxDepth) throw new Problem('too-deep', tokens[next]?.at ?? end, peek() ?? '')
    const inner = parseLevel(0)
    depth -= 1
    return inner
  }

  function parseValue(): Expression {
    const { text, at } = tokens[next] ?? { text: '', at: end }
    if (text === '(') {
      next += 1
      const inner = parseNested()
      expect(')')
      return inner
    }
    if (tokens[next + 1]?.text === '(' && /^[a-z]/.test(text)) return parseCall(text, at)
    const single = readSingle(text)
    if (single === null) throw problem()
    next += 1
    return single
  }

  function parseCall(name: string, at: number): Expression {
    if (!Object.hasOwn(functions, name)) throw new Problem('unknown-function', at, name)
    const known = name as FunctionName
    next += 2
    const args: Expression[] = []
    for (let index = 0; index < functions[known].args; index += 1) {
      if (index > 0) expect(',')
      args.push(parseNested())
    }
    expect(')')
    return { kind: 'call', name: known, args }
  }

  return () => {
    const expression = parseLevel(0)
    if (next < tokens.length) throw problem()
    return expression
  }
}

function readSingle(text: string): Expression | null {
  if (text.startsWith('${')) return { kind: 'item', id: text.slice(2, -1).trim() }
  if (text === '.') return { kind: 'self' }
  if (/^['"]/.test(text)) return { kind: 'literal', value: text.slice(1, -1) }
  if (/^-?\d/.test(text)) return { kind: 'literal', value: Number(text) }
  return null
}
