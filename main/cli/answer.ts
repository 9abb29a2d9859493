import type { Result } from '../../shared/result.ts'
import type { Messages } from '../messages.ts'

/** Prints an answer as one JSON object on stdout, a failure as `{"error":{code, message, details}}`. */
export function printAnswer(messages: Messages, result: Result<unknown>): void {
  const answer = result.ok
    ? result.value
    : { error: { code: result.code, message: messages.failure(result), details: result.details } }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
