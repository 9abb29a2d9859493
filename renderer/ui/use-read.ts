/**
 * How a screen talks to the application.
 *
 *   const { data, failure } = useRead('engagements.get', { id })           reads; read again when its area changes
 *   const add = useChange('hours.add'); const result = await add.run({…})  changes; answers a Result, never throws
 *   const job = useTask('exchange.export')                                 a change with `progress` and `cancel`
 *   const field = useAutosave({ value, save })                             a field that saves itself
 *
 * A failure is shown with `<FailureNotice failure={failure} />`, the state of saving with `<SaveState …/>`.
 * Rows live in react-query alone and are never copied into a store. Locking empties it.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { contract, Input, MethodName, Output } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { areaOf } from './areas.ts'
import { type CallError, callOrThrow, failureOf } from './call.ts'

/** Methods that only read. */
export type ReadMethod = {
  [M in MethodName]: (typeof contract)[M]['kind'] extends 'read' ? M : never
}[MethodName]

/** Tasks that change nothing: they load texts or photos first, and are read like the others. */
export type ReadTask = Extract<
  MethodName,
  | 'vault.status'
  | 'inspections.readPhoto'
  | 'clauses.list'
  | 'drafts.list'
  | 'drafts.get'
  | 'drafts.lint'
  | 'drafts.versions'
  | 'drafts.compare'
  | 'drafts.curing'
  | 'cures.list'
  | 'reviews.list'
  | 'reviews.get'
  | 'lawpacks.list'
>

/** What a screen knows of something it reads. */
export type ReadState<T> = {
  readonly data: T | undefined
  readonly failure: Failure | null
  /** True until the first answer. */
  readonly isLoading: boolean
  readonly refresh: () => void
}

/** The key under which an answer is kept; begins with its area. */
export function readKey<M extends MethodName>(method: M, input: Input<M>) {
  return [areaOf(method), method, input] as const
}

/** Reads through the contract and reads again when its area changes; `enabled: false` waits. */
export function useRead<M extends ReadMethod | ReadTask>(
  method: M,
  input: Input<M>,
  options: { readonly enabled?: boolean; readonly keepsPrevious?: boolean } = {},
): ReadState<Output<M>> {
  const query = useQuery<Output<M>, CallError>({
    queryKey: readKey(method, input),
    queryFn: () => callOrThrow(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    data: query.data as Output<M> | undefined,
    failure: query.error ? failureOf(query.error) : null,
    isLoading: query.isPending && (options.enabled ?? true),
    refresh: () => void query.refetch(),
  }
}
