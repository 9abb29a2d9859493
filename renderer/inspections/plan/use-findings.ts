import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { Output } from '../../../shared/contract.ts'
import type { Finding } from '../../../shared/inspections/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { callOrThrow, failureOf } from '../../ui/call.ts'
import { readKey } from '../../ui/use-read.ts'

type Read = {
  /** In the order of the vault; undefined until all of them are there. */
  readonly findings: readonly Finding[] | undefined
  readonly failure: Failure | null
}

/** The findings of these zones (null: of the site as a whole) with all they hold, patched by every answer. */
export function useFindings(inspectionId: string, zoneIds: readonly (string | null)[]): Read {
  return useQueries({
    queries: zoneIds.map((zoneId) => ({
      queryKey: readKey('inspections.findings', { inspectionId, zoneId }),
      queryFn: () => callOrThrow('inspections.findings', { inspectionId, zoneId }),
    })),
    combine,
  })
}

function combine(reads: readonly UseQueryResult<Output<'inspections.findings'>>[]): Read {
  const error = reads.find((read) => read.error)?.error
  if (error) return { findings: undefined, failure: failureOf(error) }
  if (reads.some(({ data }) => data === undefined)) return { findings: undefined, failure: null }
  return { findings: reads.flatMap(({ data }) => data?.items ?? []).sort(byPlace), failure: null }
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.itemId, b.itemId) || compare(a.zoneId ?? '', b.zoneId ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
