import {
  IconArrowsExchange,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { useWords } from '../../engagements/index.ts'
import { formatMinutes } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { TimerGauge } from './timer-gauge.tsx'
import { timerKey } from './timer-key.ts'
import classes from './timer-strip.module.css'
import { shownMinutes } from './timer-words.ts'
import type { TimerActs } from './use-timer-acts.tsx'

type TimerStripProps = {
  readonly timer: TimerStatus
  readonly acts: TimerActs
  readonly onSwitch: () => void
}

/** The timer as it runs, above every screen: for whom, what, how long, and what is left of the budget. */
export function TimerStrip({ timer, acts, onSwitch }: TimerStripProps) {
  const { t } = useTranslation('timer')
  const words = useWords()
  const isPaused = timer.state === 'paused'
  const hasMore = !isPaused && timer.sessionMinutes !== timer.elapsedMinutes
  useEffect(() => {
    const page = document.documentElement
    page.toggleAttribute('data-timer-strip', true)
    return () => void page.toggleAttribute('data-timer-strip', false)
  }, [])
  const icon = { size: 18, 'aria-hidden': true }
  return (
    <section className={classes.area} aria-label={t('strip.label')}>
      <div className={classes.strip} data-paused={isPaused || undefined}>
        <div className={classes.clock}>
          <span className={classes.state}>{isPaused ? t('strip.paused') : t('strip.running')}</span>
          <span className={classes.time} role="timer">
            {formatMinutes(shownMinutes(timer))}
          </span>
        </div>
        <div className={classes.what}>
          <Link
            to={`/engagements/${timer.engagementId}/hours`}
            className={classes.company}
            lang="ja"
            title={timer.companyName}
          >
            {timer.companyName}
          </Link>
          <span className={classes.work} title={words.menuItem(timer.menuItem)}>
            {hasMore && `${t('strip.total', { duration: formatMinutes(timer.sessionMinutes) })} · `}
            {words.menuItem(timer.menuItem)}
          </span>
        </div>
        <TimerGauge timer={timer} />
        <div className={classes.acts}>
          {isPaused ? (
            <PlainButton
              className={classes.act}
              icon={<IconPlayerPlayFilled {...icon} />}
              title={t('strip.resumeHint', { key: timerKey })}
              aria-keyshortcuts={timerKey}
              disabled={acts.isRunning}
              onClick={() => void acts.resume()}
            >
              {t('strip.resume')}
            </PlainButton>
          ) : (
            <PlainButton
              className={classes.act}
              icon={<IconPlayerPauseFilled {...icon} />}
              title={t('strip.pause')}
              disabled={acts.isRunning}
              onClick={() => void acts.pause(timer)}
            >
              {t('strip.pause')}
            </PlainButton>
          )}
          <PlainButton
            className={classes.act}
            icon={<IconArrowsExchange {...icon} stroke={1.75} />}
            title={t('strip.switch')}
            onClick={onSwitch}
          >
            {t('strip.switch')}
          </PlainButton>
          <PlainButton
            className={classes.stop}
            isPrimary
            icon={<IconPlayerStopFilled {...icon} />}
            title={isPaused ? t('strip.stop') : t('strip.stopHint', { key: timerKey })}
            aria-keyshortcuts={isPaused ? undefined : timerKey}
            disabled={acts.isRunning}
            onClick={() => void acts.stop(timer)}
          >
            {t('strip.stop')}
          </PlainButton>
        </div>
      </div>
    </section>
  )
}
