import { notifications } from '@mantine/notifications'
import { type ReactNode, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { LockReason } from '../../shared/shell.ts'
import type { VaultStatus } from '../../shared/vault/index.ts'
import { saveEverything } from '../ui/save-now.ts'
import { useRead } from '../ui/use-read.ts'
import { onFoundLocked, queries } from './queries.ts'

const firstPath: Readonly<Record<VaultStatus['state'], string>> = {
  none: '/first-run',
  locked: '/unlock',
  corrupt: '/unlock',
  unlocked: '/engagements',
}

/** Leads to the screen that fits the vault's state at start, and back to the door when it locks. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const status = useRead('vault.status', {})
  const target = status.data ? firstPath[status.data.state] : status.failure ? '/unlock' : null

  useEffect(() => {
    if (pathname === '/start' && target) void navigate(target, { replace: true })
  }, [pathname, target, navigate])

  useEffect(() => window.kagimori.onSaveNow(saveEverything), [])

  useEffect(() => {
    const leave = (reason: LockReason | null) => {
      void navigate('/unlock', { replace: true, state: { lockedBy: reason } })
      queries.clear()
      notifications.clean()
    }
    const unsubscribes = [window.kagimori.onLocked(leave), onFoundLocked(() => leave(null))]
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe()
    }
  }, [navigate])

  return pathname === '/start' ? null : children
}
