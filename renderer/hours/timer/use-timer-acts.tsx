import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Input } from '../../../shared/contract.ts'
import type { Measurement, TimerStatus } from '../../../shared/hours/timer-contract.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { describeFailure } from '../../ui/describe-failure.ts'
import { useChange } from '../../ui/use-change.ts'
import { MeasurementNotice } from './measurement-notice.tsx'

const storedMs = 10_000
const noticeId = 'timer-stored'

/** What one does with the timer that is there; what was stored or refused is said in a notice. */
export function useTimerActs() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pause = useChange('timer.pause')
  const resume = useChange('timer.resume')
  const stop = useChange('timer.stop')

  const refused = (failure: Failure) => {
    const text = describeFailure(t, failure)
    notifications.show({ color: 'shu', title: text.title, message: text.nextStep, autoClose: false })
  }

  const stored = ({ engagementId }: TimerStatus, measurement: Measurement) => {
    const isCut = measurement.billedMinutes < measurement.minutes || measurement.clockChanged
    // The latest word stands alone: what it measured is in the ledger.
    notifications.hide(noticeId)
    notifications.show({
      id: noticeId,
      role: isCut ? 'alert' : 'status',
      color: isCut ? 'shu' : 'ai',
      withBorder: true,
      autoClose: isCut ? false : storedMs,
      message: (
        <MeasurementNotice
          measurement={measurement}
          onOpen={() => {
            notifications.hide(noticeId)
            void navigate(`/engagements/${engagementId}/hours`)
          }}
        />
      ),
    })
  }

  return {
    isRunning: pause.isRunning || resume.isRunning || stop.isRunning,
    stored,
    pause: async (timer: TimerStatus) => {
      const result = await pause.run({})
      if (result.ok) stored(timer, result.value)
      else refused(result)
    },
    resume: async () => {
      const result = await resume.run({})
      if (!result.ok) refused(result)
    },
    /** Answers what it was refused for to the dialog that asked for a time. */
    stop: async (timer: TimerStatus, end: Input<'timer.stop'> = {}): Promise<Result<Measurement>> => {
      const result = await stop.run(end)
      if (result.ok) stored(timer, result.value)
      else if (end.endedAt === undefined) refused(result)
      return result
    },
  }
}

/** What `useTimerActs` gives. */
export type TimerActs = ReturnType<typeof useTimerActs>
