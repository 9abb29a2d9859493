import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { callOrThrow } from '../../ui/call.ts'
import { useChange } from '../../ui/use-change.ts'
import { readKey } from '../../ui/use-read.ts'
import { toStart, useFetchWork } from './work-source.ts'

/** What is left to ask before a timer can start; null when it runs. */
export type Asked = { readonly engagementId: string | null } | null

let lastEngagementId: string | null = null

/** Remembers for whom the timer ran last, for the key that starts it again elsewhere. */
export function rememberEngagement({ engagementId }: Pick<TimerStatus, 'engagementId'>): void {
  lastEngagementId = engagementId
}

/**
 * Starts a timer like the last entry of the engagement that is open, or else of the one measured last, or of the
 * only one there is. What can't be told, or is refused, is left to the dialog.
 */
export function useQuickStart(): () => Promise<Asked> {
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const start = useChange('timer.start')
  const fetchWork = useFetchWork()

  return async () => {
    const engagementId =
      /^\/engagements\/([^/]+)/.exec(pathname)?.[1] ?? lastEngagementId ?? (await onlyOne())
    if (engagementId === null) return { engagementId }
    try {
      const input = toStart(engagementId, await fetchWork(engagementId))
      return input !== null && (await start.run({ ...input, note: null })).ok ? null : { engagementId }
    } catch {
      return { engagementId: null }
    }
  }

  async function onlyOne(): Promise<string | null> {
    const { items } = await queries.ensureQueryData({
      queryKey: readKey('engagements.list', {}),
      queryFn: () => callOrThrow('engagements.list', {}),
    })
    return items.length === 1 ? (items[0]?.id ?? null) : null
  }
}
