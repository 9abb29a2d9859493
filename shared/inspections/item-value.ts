import { calendarDate } from '../fields.ts'
import type { Answer, ChecklistItem, ItemValue } from './contract.ts'
import { isTrue, parseExpression } from './expression.ts'

type Item = Pick<ChecklistItem, 'type' | 'constraint' | 'choices'>

/** Why a value does not fit its item; the word has its sentence in the error texts. */
export type ValueProblem =
  | 'no-value-here'
  | 'not-a-text'
  | 'not-a-whole-number'
  | 'not-a-number'
  | 'not-a-date'
  | 'unknown-choice'
  | 'constraint'

/** Tells whether an item asks for one of the five answers; all others ask for a value or only show a text. */
export function hasAnswers(item: Pick<ChecklistItem, 'type'>): boolean {
  return item.type === 'check'
}

/** Tells whether an answer fits an item: one that asks for a value may only be open or not applicable. */
export function fitsItem(item: Pick<ChecklistItem, 'type'>, answer: Answer): boolean {
  return hasAnswers(item) || answer === 'na' || answer === 'unchecked'
}

/** Checks a value against its item: its type, its choices, its constraint. Null where it fits. */
export function checkValue(item: Item, value: ItemValue, choices: readonly string[]): ValueProblem | null {
  const problem = checkType(item, value, choices)
  if (problem !== null || item.constraint === null) return problem
  const parsed = parseExpression(item.constraint)
  const self = Array.isArray(value) ? value.join(' ') : value
  return parsed.ok && !isTrue(parsed.expression, () => '', self) ? 'constraint' : null
}

function checkType({ type }: Item, value: ItemValue, choices: readonly string[]): ValueProblem | null {
  switch (type) {
    case 'text':
      return typeof value === 'string' ? null : 'not-a-text'
    case 'integer':
      return Number.isSafeInteger(value) ? null : 'not-a-whole-number'
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'not-a-number'
    case 'date':
      return calendarDate.safeParse(value).success ? null : 'not-a-date'
    case 'select_one':
      return typeof value === 'string' && choices.includes(value) ? null : 'unknown-choice'
    case 'select_multiple':
      return Array.isArray(value) && value.every((name) => choices.includes(name)) ? null : 'unknown-choice'
    default:
      return 'no-value-here'
  }
}
