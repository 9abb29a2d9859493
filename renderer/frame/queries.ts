import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from '../ui/call.ts'

const lockedListeners = new Set<() => void>()

/** Hears that a read found the vault locked. */
export function onFoundLocked(listener: () => void): () => void {
  lockedListeners.add(listener)
  return () => lockedListeners.delete(listener)
}

// In the same turn as the answer: what an act changes and where it leads to are drawn in one go.
notifyManager.setScheduler(queueMicrotask)

/** What was read. Records change through this window alone, so nothing grows stale by itself. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (failureOf(error).code === 'VAULT_LOCKED') for (const listener of lockedListeners) listener()
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
