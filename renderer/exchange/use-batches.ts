import { useQueries } from '@tanstack/react-query'
import type { Output } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { type CallError, callOrThrow, failureOf } from '../ui/call.ts'
import { readKey } from '../ui/use-read.ts'

/** The batches of an engagement, the newest first, and what waits for the next one. */
export type Batches = Output<'exchange.batches'>

/** Reads the batches of engagements, each time they are looked at: what waits changes with every other area. */
export function useBatches(engagementIds: readonly string[]): {
  /** By engagement; without those that are not read yet. */
  readonly batches: ReadonlyMap<string, Batches>
  readonly failure: Failure | null
} {
  const queries = useQueries({
    queries: engagementIds.map((engagementId) => ({
      queryKey: readKey('exchange.batches', { engagementId }),
      queryFn: () => callOrThrow('exchange.batches', { engagementId }),
      staleTime: 0,
    })),
  })
  const failed = queries.find(({ error }) => error !== null)?.error as CallError | undefined
  const read = engagementIds.flatMap((id, index) => {
    const data = queries[index]?.data
    return data === undefined ? [] : [[id, data] as const]
  })
  return { batches: new Map(read), failure: failed ? failureOf(failed) : null }
}
