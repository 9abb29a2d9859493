import { answers, type SelfCheckAnswer } from '../../shared/self-check/index.ts'

type Key = { readonly key: string; readonly code: string }

/**
 * The answer that a key stands for, or null: its letter, `?`, or the digits 1 to 6 in the order of the scale. Where a
 * keyboard writes no Latin letters, as a Thai one, the place of the key counts.
 */
export function answerOfKey({ key, code }: Key): SelfCheckAnswer | null {
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1]
  if (digit !== undefined && key !== '?') return answers[Number(digit) - 1] ?? null
  const isLatin = /^[\p{Script=Latin}?？]$/u.test(key)
  const letter = isLatin ? key.normalize('NFKC').toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1]
  return answers.find((answer) => answer === letter) ?? null
}
