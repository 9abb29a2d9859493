import { useTranslation } from 'react-i18next'
import { describeFailure, type FailureFacts, type FailureText, fieldMessage } from './describe-failure.ts'

/** A failure in words for a form: the whole of it, and the sentence about one field. */
export type FormFailure = {
  readonly text: FailureText | null
  /** The sentence about the field at a dotted path of the input, or undefined. */
  readonly of: (path: string) => string | undefined
}

/** Puts a failed call into words that a form shows at its fields. */
export function useFailureText(failure: FailureFacts | null | undefined): FormFailure {
  const { t } = useTranslation()
  const text = failure ? describeFailure(t, failure) : null
  return { text, of: (path) => fieldMessage(text, path) }
}
