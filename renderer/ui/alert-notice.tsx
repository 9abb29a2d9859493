import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './alert-notice.module.css'

type AlertNoticeProps = {
  readonly title: string
  readonly nextStep?: string | undefined
  readonly children?: ReactNode
}

/** The look of all that could not be done: what happened, what to do next, and below it a way out. */
export function AlertNotice({ title, nextStep, children }: AlertNoticeProps) {
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle className={classes.icon} size={20} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {nextStep && <p className={classes.nextStep}>{nextStep}</p>}
        {children}
      </div>
    </div>
  )
}
