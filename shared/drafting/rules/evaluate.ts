import { assertNever } from '../../result.ts'
import type { DocumentKind } from '../library/kinds.ts'
import type { Comparison, Condition, Operand } from './condition.ts'
import type { RuleJurisdiction } from './kinds.ts'
import type { LawParameters, LawValue } from './law.ts'
import { bareLabel, mentionsOf, patterns } from './patterns.ts'
import type { VariableValue } from './variables.ts'

/** One side of a clause as it reads. */
export type PlacedText = {
  readonly clauseId: string
  readonly side: 'ja' | 'local'
  readonly text: string
}

/** What the rules judge: a document by its answers, the clauses that stand in it, and its texts where there are any. */
export type RuleSubject = {
  readonly kind: DocumentKind
  readonly jurisdiction: RuleJurisdiction
  readonly clauses: ReadonlySet<string>
  /** By the names of the dictionary; what is absent counts as null. */
  readonly answers: Readonly<Record<string, VariableValue>>
  readonly texts: readonly PlacedText[]
  /** The day of the judgement, `YYYY-MM-DD`. */
  readonly today: string
}

/** A condition made ready to run. */
export type Test = (subject: RuleSubject) => boolean

/**
 * Turns a checked condition into a function. A comparison with a missing answer is false, `!=` and `not in` too;
 * only a flag that was not answered counts as not true: what nobody affirmed is not affirmed.
 */
export function compile(condition: Condition, law: LawParameters): Test {
  switch (condition.is) {
    case 'and': {
      const parts = condition.parts.map((part) => compile(part, law))
      return (subject) => parts.every((part) => part(subject))
    }
    case 'or': {
      const parts = condition.parts.map((part) => compile(part, law))
      return (subject) => parts.some((part) => part(subject))
    }
    case 'not': {
      const part = compile(condition.part, law)
      return (subject) => !part(subject)
    }
    case 'has':
      return ({ clauses }) => clauses.has(condition.clauseId)
    case 'mentions':
      return (subject) => mentionsOf(condition.pattern, subject.texts).length > 0
    case 'true':
      return (subject) => answerOf(subject, condition.variable) === true
    case 'null':
      return (subject) => (answerOf(subject, condition.variable) === null) !== condition.negated
    case 'matches':
      return (subject) => {
        const labels = answerOf(subject, condition.variable)
        return (
          Array.isArray(labels) && labels.some((label) => patterns[condition.pattern]?.test(bareLabel(label)))
        )
      }
    case 'compare':
      return compileComparison(condition.variable, condition.by, readerOf(condition.with, law))
    case 'among':
      return compileMembership(condition, law)
    default:
      return assertNever(condition)
  }
}

function compileComparison(variable: string, by: Comparison, right: Reader): Test {
  return (subject) => {
    const value = answerOf(subject, variable)
    const other = right(subject)
    if (typeof other === 'boolean') return (value === other) === (by === '==')
    if (value === null || other === null) return false
    return compare(value as string | number, by, other as string | number)
  }
}

function compare(value: string | number, by: Comparison, other: string | number): boolean {
  switch (by) {
    case '==':
      return value === other
    case '!=':
      return value !== other
    case '<':
      return value < other
    case '<=':
      return value <= other
    case '>':
      return value > other
    case '>=':
      return value >= other
    default:
      return assertNever(by)
  }
}

function compileMembership(condition: Extract<Condition, { is: 'among' }>, law: LawParameters): Test {
  const { list, negated } = condition
  const read = readerOf(condition.value, law)
  const members: Reader = Array.isArray(list)
    ? () => list as readonly string[]
    : readerOf(list as Operand, law)
  return (subject) => {
    const value = read(subject)
    const among = members(subject)
    if (value === null || !Array.isArray(among)) return false
    return among.includes(String(value)) !== negated
  }
}

type Reader = (subject: RuleSubject) => VariableValue | LawValue

function readerOf(operand: Operand, law: LawParameters): Reader {
  if ('literal' in operand) return () => operand.literal
  if ('law' in operand) return () => law[operand.law]?.value ?? null
  return (subject) => answerOf(subject, operand.variable)
}

/** The answer of a name, or one of the facts beside the answers: `doc`, `jur`, `today`. */
function answerOf(subject: RuleSubject, name: string): VariableValue {
  switch (name) {
    case 'doc':
      return subject.kind
    case 'jur':
      return subject.jurisdiction
    case 'today':
      return subject.today
    default:
      return subject.answers[name] ?? null
  }
}
