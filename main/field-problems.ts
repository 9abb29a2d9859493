import type { ZodError } from 'zod'
import type { FieldProblem } from '../shared/result.ts'

type Issue = ZodError['issues'][number]

/** What a schema refused, as dotted paths and stable reasons that the texts know. */
export function toFieldProblems(error: ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue))
}

const brokenText = /\p{Cs}/u

/** Where an input holds half a surrogate pair: SQLite and files would keep another character in its place. */
export function findBrokenTexts(value: unknown, path = ''): FieldProblem[] {
  if (typeof value === 'string') return brokenText.test(value) ? [{ path, reason: 'bad-format' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    findBrokenTexts(part, path === '' ? key : `${path}.${key}`),
  )
}

function problemsOf(issue: Issue): FieldProblem[] {
  const path = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [path, key].filter(Boolean).join('.'),
        reason: 'unknown-field',
      }))
    case 'invalid_type':
      return [{ path, reason: issue.input === undefined ? 'required' : `not-${issue.expected}` }]
    case 'invalid_value':
      return [{ path, reason: 'not-a-choice', choices: [...issue.values].map(String) }]
    case 'too_small':
      return [{ path, reason: issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too-small' }]
    case 'too_big':
      return [{ path, reason: issue.origin === 'string' ? 'too-long' : 'too-big' }]
    case 'invalid_format':
      return [{ path, reason: formatReasons[issue.format] ?? 'bad-format' }]
    case 'custom':
      return [{ path, reason: issue.message }]
    default:
      return [{ path, reason: 'bad-format' }]
  }
}

const formatReasons: Readonly<Record<string, string>> = {
  date: 'not-a-date',
  datetime: 'not-a-time',
  uuid: 'not-an-id',
}
