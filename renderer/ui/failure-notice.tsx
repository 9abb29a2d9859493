import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AlertNotice } from './alert-notice.tsx'
import { describeFailure, type FailureFacts } from './describe-failure.ts'
import classes from './failure-notice.module.css'

type FailureNoticeProps = {
  readonly failure: FailureFacts | null | undefined
  /** Buttons that take the next step. */
  readonly children?: ReactNode
}

/** Says what went wrong and what to do next, where it happened; nothing when nothing went wrong. */
export function FailureNotice({ failure, children }: FailureNoticeProps) {
  const { t } = useTranslation()
  if (!failure || failure.code === 'CANCELLED') return null
  const text = describeFailure(t, failure)
  return (
    <AlertNotice title={text.title} nextStep={text.nextStep}>
      {text.fields.length > 0 && (
        <ul className={classes.fields}>
          {text.fields.map((field) => (
            <li key={`${field.path} ${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
      {children}
    </AlertNotice>
  )
}
