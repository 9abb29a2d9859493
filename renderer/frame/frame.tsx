import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import classes from './frame.module.css'
import { Rail } from './rail.tsx'
import { TimerBar } from './screens.ts'

/** The unlocked window: the rail on the left and one screen beside it, below the timer while one runs. */
export function Frame() {
  const { t } = useTranslation()
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#screen">
        {t('rail.skip')}
      </a>
      <Rail />
      <div className={classes.side}>
        <Suspense fallback={null}>
          <TimerBar />
        </Suspense>
        <main id="screen" className={classes.screen} tabIndex={-1}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}
