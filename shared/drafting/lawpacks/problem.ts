import type { SyntaxFault } from '../rules/parse.ts'

/** What a pack names though there is no such thing. */
export type UnknownName =
  | Exclude<SyntaxFault, 'condition' | 'unlike'>
  | 'text'
  | 'source'
  | 'rule'
  | 'country'
  | 'language'

/** Else what can be wrong with a file. */
export type Fault =
  | Extract<SyntaxFault, 'condition' | 'unlike'>
  | 'too-large'
  | 'not-json'
  | 'not-a-pack'
  | 'newer-format'
  | 'forbidden-key'
  | 'bad-field'
  | 'empty'
  | 'future'
  | 'twice'
  | 'wrong-place'
  | 'no-source'
  | 'bad-fix'
  | 'missing-text'
  | 'markup'
  | 'placeholder'
  | 'hidden-character'

/** Something that keeps a law pack out, at its place in the file; each reason has a sentence in `errors.json`. */
export type PackProblem = {
  readonly code: 'LAW_PACK_BROKEN' | 'LAW_PACK_UNKNOWN_NAME'
  readonly reason: Fault | UnknownName
  /** The path in the file, `jurisdictions.TH.rules.L-TH-01.when.message`; '' for the whole. */
  readonly place: string
  /** What stands there: the name that is unknown, the character, the word a condition stumbled over. */
  readonly name: string
}

/** A fault at a place. */
export function broken(reason: Fault, place: string, name = ''): PackProblem {
  return { code: 'LAW_PACK_BROKEN', reason, place, name }
}

/** A name that there is not, at a place. */
export function unknown(reason: UnknownName, place: string, name: string): PackProblem {
  return { code: 'LAW_PACK_UNKNOWN_NAME', reason, place, name }
}
