import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { type CallError, callOrThrow, failureOf } from '../ui/call.ts'
import { readKey } from '../ui/use-read.ts'

type PhotoLedger = Output<'inspections.photoLedger'>

/** Balances the photos of an engagement, which reads every file; stops when nobody looks any more. */
export function usePhotoLedger(engagementId: string): {
  readonly ledger: PhotoLedger | undefined
  readonly failure: Failure | null
} {
  const { data, error } = useQuery<PhotoLedger, CallError>({
    queryKey: readKey('inspections.photoLedger', { engagementId }),
    queryFn: ({ signal }) => {
      const callId = crypto.randomUUID()
      signal.addEventListener('abort', () => window.kagimori.cancel(callId))
      return callOrThrow('inspections.photoLedger', { engagementId }, { callId })
    },
    // Files can be lost without a word of this window.
    staleTime: 0,
    gcTime: 0,
  })
  return { ledger: data, failure: error ? failureOf(error) : null }
}
