import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './refusal.module.css'

type RefusalNoticeProps = {
  readonly title: string
  readonly nextStep?: string
  readonly children?: ReactNode
}

/** The look of a refusal that the form itself can lead out of. */
export function RefusalNotice({ title, nextStep, children }: RefusalNoticeProps) {
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle className={classes.icon} size={20} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {nextStep && <p className={classes.nextStep}>{nextStep}</p>}
        <div className={classes.actions}>{children}</div>
      </div>
    </div>
  )
}
