import { lazy, Suspense, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/result.ts'
import { formatMinutes } from '../../ui/format.ts'
import { TimerStrip } from './timer-strip.tsx'
import { isDoubtful, shownMinutes } from './timer-words.ts'
import { type Asked, rememberEngagement, useQuickStart } from './use-quick-start.ts'
import { useTimerActs } from './use-timer-acts.tsx'
import { useTimerKey } from './use-timer-key.ts'
import { useTimerBeat, useTimerStatus } from './use-timer-status.ts'
import { useTimerWarnings } from './use-timer-warnings.ts'
import { useWindowTitle } from './use-window-title.ts'

const StartDialog = lazy(async () => ({ default: (await import('./start-dialog.tsx')).StartDialog }))
const SwitchDialog = lazy(async () => ({ default: (await import('./switch-dialog.tsx')).SwitchDialog }))
const ForgottenDialog = lazy(async () => ({
  default: (await import('./forgotten-dialog.tsx')).ForgottenDialog,
}))

/** By part, how long the timer had run when a person said that it shall go on. */
const answered = new Map<string, number>()

/** All of the timer that is on every screen: its strip while it is there, its key, its warnings and its dialogs. */
export function TimerBar() {
  const timer = useTimerStatus()
  const acts = useTimerActs()
  const quickStart = useQuickStart()
  const [asked, setAsked] = useState<Asked>(null)
  const [isSwitching, setSwitching] = useState(false)
  const [, setAnswers] = useState(0)
  useTimerBeat(timer?.state === 'running')
  useTimerWarnings(timer)
  useWindowTitle(
    timer ? `${timer.state === 'running' ? '●' : '‖'} ${formatMinutes(shownMinutes(timer))}` : null,
  )
  useEffect(() => {
    if (timer) rememberEngagement(timer)
  }, [timer])

  const pressKey = async () => {
    if (timer === undefined || acts.isRunning) return
    if (timer === null) setAsked(await quickStart())
    else if (timer.state === 'running') await acts.stop(timer)
    else if (timer.state === 'paused') await acts.resume()
    else assertNever(timer.state)
  }
  useTimerKey(() => void pressKey())

  const part = `${timer?.sessionId} ${timer?.startedAt}`
  const keep = () => {
    if (timer) answered.set(part, timer.elapsedMinutes)
    setAnswers((count) => count + 1)
  }

  return (
    <>
      {timer && <TimerStrip timer={timer} acts={acts} onSwitch={() => setSwitching(true)} />}
      <Suspense fallback={null}>
        {asked && !timer && <StartDialog {...asked} onClose={() => setAsked(null)} />}
        {timer && isSwitching && (
          <SwitchDialog
            timer={timer}
            onClose={() => setSwitching(false)}
            onSwitched={(measurement) => acts.stored(timer, measurement)}
          />
        )}
        {timer && isDoubtful(timer, answered.get(part)) && (
          <ForgottenDialog timer={timer} acts={acts} onKeep={keep} />
        )}
      </Suspense>
    </>
  )
}
