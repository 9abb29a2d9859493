import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './date-field.module.css'
import { parseDate } from './parse-date.ts'

type DateFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  /** Hears a date, an empty text, or what is typed while it is no date yet. */
  readonly onChange: (value: string) => void
  /** The year of a date typed without one. */
  readonly year?: number | undefined
}

/** A calendar date typed in any usual way or picked; always shown as `YYYY-MM-DD`. */
export function DateField({ value, onChange, year, onBlur, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((before) => (parseDate(before, year) === value ? before : value)), [value, year])
  return (
    <TextInput
      {...rest}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseDate(event.currentTarget.value, year) ?? event.currentTarget.value.trim())
      }}
      onBlur={(event) => {
        setTyped(parseDate(typed, year) ?? typed)
        onBlur?.(event)
      }}
      rightSection={
        <span className={classes.section}>
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t('date.calendar')}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
          <input
            ref={picker}
            className={classes.picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </span>
      }
    />
  )
}
