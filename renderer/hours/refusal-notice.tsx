import type { ReactNode } from 'react'
import { AlertNotice } from '../ui/alert-notice.tsx'
import classes from './refusal.module.css'

type RefusalNoticeProps = {
  readonly title: string
  readonly nextStep?: string
  readonly children?: ReactNode
}

/** The look of a refusal that the form itself can lead out of. */
export function RefusalNotice({ title, nextStep, children }: RefusalNoticeProps) {
  return (
    <AlertNotice title={title} nextStep={nextStep}>
      <div className={classes.actions}>{children}</div>
    </AlertNotice>
  )
}
