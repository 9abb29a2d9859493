import type { FieldProblem } from '../../shared/result.ts'

/** A failure in words: what happened, what to do next, and which fields it is about. */
export type FailureText = {
  readonly title: string
  readonly nextStep: string
  readonly fields: readonly { readonly path: string; readonly message: string }[]
}

/** A failure without its `ok`. */
export type FailureFacts = { readonly code: string; readonly details: Readonly<Record<string, unknown>> }

type LooseT = (key: string, options?: Record<string, unknown>) => string

/** The `t` of any namespaces: the keys of failures are put together here, out of the types' sight. */
type AnyT = { readonly $TFunctionBrand: unknown }

/**
 * Puts a failure into the words of the interface language. A `reason` in the details picks a more exact
 * sentence (`<CODE>.reasons.<reason>`) and next step (`<CODE>.nextSteps.<reason>`) where there is one.
 */
export function describeFailure(t: AnyT, failure: FailureFacts): FailureText {
  const say: LooseT = (key, options) => (t as unknown as LooseT)(`errors:${key}`, options)
  const { code } = failure
  const details = readable(failure.details)
  const reason = typeof details.reason === 'string' ? details.reason : null
  const exact = (kind: 'reasons' | 'nextSteps') =>
    reason === null ? '' : say(`${code}.${kind}.${reason}`, { ...details, defaultValue: '' })
  return {
    title: exact('reasons') || say(`${code}.title`, { ...details, defaultValue: say('UNEXPECTED.title') }),
    nextStep:
      exact('nextSteps') || say(`${code}.nextStep`, { ...details, defaultValue: say('UNEXPECTED.nextStep') }),
    fields: fieldProblems(details.fields).map(({ path, reason, choices }) => ({
      path,
      message: say(`fields.${reason}`, {
        choices: choices?.map(String).join(', '),
        defaultValue: say('fields.bad-format'),
      }),
    })),
  }
}

/** The sentence about one field, or undefined when the failure is not about it. */
export function fieldMessage(text: FailureText | null, path: string): string | undefined {
  return text?.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message
}

/** Local times as people write them: a space instead of ISO's T. */
function readable(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(details).replace(/"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})"/g, '"$1 $2"')
  return JSON.parse(text) as Record<string, unknown>
}

function fieldProblems(fields: unknown): readonly FieldProblem[] {
  return Array.isArray(fields) ? (fields as FieldProblem[]) : []
}
