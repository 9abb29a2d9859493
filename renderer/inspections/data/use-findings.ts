import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Finding, Outline } from '../../../shared/inspections/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { callOrThrow } from '../../ui/call.ts'
import { readKey, useRead } from '../../ui/use-read.ts'

/** The findings of one zone by item; undefined until they are there. */
export function useZoneFindings(
  inspectionId: string,
  zoneId: string | null,
  options: { readonly enabled?: boolean } = {},
): { readonly findings: ReadonlyMap<string, Finding> | undefined; readonly failure: Failure | null } {
  const { data, failure } = useRead('inspections.findings', { inspectionId, zoneId }, options)
  const findings = useMemo(
    () => data && new Map(data.items.map((finding) => [finding.itemId, finding] as const)),
    [data],
  )
  return { findings, failure }
}

/** Reads the findings of a zone ahead of need, at once or at leisure; `undefined` is no zone. */
export function useFindingsAhead(
  inspectionId: string,
  zoneId: string | null | undefined,
  when: 'now' | 'idle',
): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (zoneId === undefined) return
    const read = () => void queries.prefetchQuery(findingsQuery(inspectionId, zoneId))
    if (when === 'now') return read()
    const idle = requestIdleCallback(read)
    return () => cancelIdleCallback(idle)
  }, [inspectionId, zoneId, when, queries])
}

/**
 * All findings of an inspection, read zone by zone at leisure so that neither window nor vault is held up;
 * undefined until all are there.
 */
export function useAllFindings({ id, zones }: Pick<Outline, 'id' | 'zones'>): readonly Finding[] | undefined {
  const [wanted, setWanted] = useState(0)
  const places = useMemo(() => [null, ...zones.map((zone) => zone.id)], [zones])
  const { findings, firstMissing } = useQueries({
    queries: places.map((zoneId, index) => ({
      ...findingsQuery(id, zoneId),
      enabled: index < wanted,
    })),
    combine: joinFindings,
  })

  const isMissing = firstMissing !== null
  const next = firstMissing === null ? places.length : firstMissing + 1
  useEffect(() => {
    if (next <= wanted) return
    const idle = requestIdleCallback(() => setWanted(next))
    return () => cancelIdleCallback(idle)
  }, [next, wanted])

  return isMissing ? undefined : findings
}

type Answered = { readonly data: Output<'inspections.findings'> | undefined }

function joinFindings(zones: readonly Answered[]): {
  findings: readonly Finding[]
  /** The first zone whose findings are not there yet; null when all are. */
  firstMissing: number | null
} {
  const at = zones.findIndex(({ data }) => data === undefined)
  return {
    findings: at === -1 ? zones.flatMap(({ data }) => data?.items ?? []) : [],
    firstMissing: at === -1 ? null : at,
  }
}

function findingsQuery(inspectionId: string, zoneId: string | null) {
  const input = { inspectionId, zoneId }
  return {
    queryKey: readKey('inspections.findings', input),
    queryFn: () => callOrThrow('inspections.findings', input),
  }
}
