import { TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { onEnter } from '../ui/on-enter.ts'
import classes from './entry-form.module.css'
import { parseTime } from './parse-time.ts'

type TimeFieldProps = {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A clock time, typed in any usual way and shown as `HH:MM` once the field is left. */
export function TimeField({ label, value, error, onChange, onSubmit, ref }: TimeFieldProps) {
  return (
    <TextInput
      ref={ref}
      className={classes.time}
      size="sm"
      label={label}
      value={value}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      placeholder="0:00"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const time = parseTime(value)
        if (time !== null && time !== value) onChange(time)
      }}
      onKeyDown={onEnter(onSubmit)}
    />
  )
}
