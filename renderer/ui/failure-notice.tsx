import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
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
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle className={classes.icon} size={20} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{text.title}</p>
        <p className={classes.nextStep}>{text.nextStep}</p>
        {text.fields.length > 0 && (
          <ul className={classes.fields}>
            {text.fields.map((field) => (
              <li key={`${field.path} ${field.message}`}>{field.message}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  )
}
