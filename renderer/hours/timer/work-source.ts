import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Input, MethodName, Output } from '../../../shared/contract.ts'
import { menuItemsOf } from '../../../shared/programmes/index.ts'
import { callOrThrow } from '../../ui/call.ts'
import { type ReadMethod, readKey, useRead } from '../../ui/use-read.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { type DraftSource, firstDraft } from '../first-draft.ts'

/** What one measures: a draft of an entry without its times. */
export type Work = Pick<
  EntryDraft,
  'siteId' | 'timeZone' | 'menuItem' | 'service' | 'expertId' | 'note' | 'participants'
>

/** What a new timer of an engagement is filled from; undefined until it is read. */
export function useWorkSource(engagementId: string): DraftSource | undefined {
  const engagement = useRead('engagements.get', { id: engagementId }).data
  const experts = useRead('experts.list', {}).data
  const programmes = useRead('programmes.list', {}).data
  const entries = useRead('hours.list', { engagementId, includeRemoved: true }).data
  if (!engagement || !experts || !programmes || !entries) return undefined
  return toSource(engagement, experts, programmes, entries)
}

/** Reads the same once, for a key that starts at once. */
export function useFetchWork(): (engagementId: string) => Promise<Work> {
  const queries = useQueryClient()
  return useCallback(
    async (engagementId) => {
      const [engagement, experts, programmes, entries] = await Promise.all([
        fetchOnce(queries, 'engagements.get', { id: engagementId }),
        fetchOnce(queries, 'experts.list', {}),
        fetchOnce(queries, 'programmes.list', {}),
        fetchOnce(queries, 'hours.list', { engagementId, includeRemoved: true }),
      ])
      return firstDraft(toSource(engagement, experts, programmes, entries))
    },
    [queries],
  )
}

/** What the contract takes of a work; null while nobody does it. */
export function toStart(engagementId: string, work: Work): Input<'timer.start'> | null {
  const { expertId, siteId, timeZone, menuItem, service } = work
  if (expertId === null || menuItem === '') return null
  return {
    engagementId,
    expertId,
    siteId,
    timeZone,
    menuItem,
    service,
    note: work.note.trim() || null,
    participants: work.participants.trim() || null,
  }
}

function toSource(
  engagement: Output<'engagements.get'>,
  experts: Output<'experts.list'>,
  programmes: Output<'programmes.list'>,
  entries: Output<'hours.list'>,
): DraftSource {
  const programme = programmes.items.find((each) => each.fiscalYear === engagement.fiscalYear)
  return {
    engagement,
    experts: experts.items,
    menuItems: programme ? menuItemsOf(programme) : [],
    entries: entries.items.filter((entry) => !entry.isRemoved),
  }
}

function fetchOnce<M extends ReadMethod & MethodName>(
  queries: QueryClient,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  return queries.ensureQueryData({
    queryKey: readKey(method, input),
    queryFn: () => callOrThrow(method, input),
  })
}
