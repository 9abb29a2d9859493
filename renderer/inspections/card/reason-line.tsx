import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import type { AutosaveField } from '../../ui/use-autosave.ts'
import classes from './reason-line.module.css'

type ReasonLineProps = {
  readonly label: string
  /** What to write, and why it is asked for. */
  readonly hint: string
  readonly reason: AutosaveField<string>
}

/** A reason that an answer asks for, loud until it is given. */
export function ReasonLine({ label, hint, reason }: ReasonLineProps) {
  const id = useId()
  return (
    <div className={classes.line} data-missing={reason.value.trim() === '' || undefined}>
      <label htmlFor={id} className={classes.label}>
        <IconAlertTriangle className={classes.icon} size={20} stroke={1.75} aria-hidden />
        {label}
      </label>
      <TextInput
        id={id}
        className={classes.field ?? ''}
        placeholder={hint}
        value={reason.value}
        onChange={(event) => reason.setValue(event.currentTarget.value)}
        {...reason.field}
      />
    </div>
  )
}
