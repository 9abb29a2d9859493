import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import { warningOf } from './timer-words.ts'

const told = new Set<string>()
const warningMs = 15_000
const noticeId = 'timer-warning'

/** Warns once a session of each mark of the budget, and once when what runs will not be billed. */
export function useTimerWarnings(timer: TimerStatus | null | undefined): void {
  const { t } = useTranslation('timer')
  const warning = timer?.state === 'running' ? warningOf(timer) : null
  const sessionId = timer?.sessionId
  const left = formatMinutes(timer?.budget.remainingMinutes ?? 0)
  useEffect(() => {
    if (warning === null) return
    const key = `${sessionId} ${warning}`
    if (told.has(key)) return
    told.add(key)
    notifications.hide(noticeId)
    notifications.show({
      id: noticeId,
      role: 'status',
      withBorder: true,
      color: warning.startsWith('level') ? 'ai' : 'shu',
      autoClose: warningMs,
      message: t(`warning.${warning}`, { left }),
    })
  }, [warning, sessionId, left, t])
}
