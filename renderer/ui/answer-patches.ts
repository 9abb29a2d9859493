import type { QueryClient } from '@tanstack/react-query'
import type { Input, MethodName, Output } from '../../shared/contract.ts'

/** Writes an answer into what was read before, in place of reading it all again. */
export type AnswerPatch<M extends MethodName> = (
  queries: QueryClient,
  answer: Output<M>,
  input: Input<M>,
) => void

const patches = new Map<MethodName, AnswerPatch<never>>()

/** From now on the answers of a method patch what was read, and its area is not read again. */
export function patchWithAnswers<M extends MethodName>(method: M, patch: AnswerPatch<M>): void {
  patches.set(method, patch as AnswerPatch<never>)
}

/** How the answers of a method patch what was read; undefined where its area is read again. */
export function answerPatchOf<M extends MethodName>(method: M): AnswerPatch<M> | undefined {
  return patches.get(method) as AnswerPatch<M> | undefined
}
