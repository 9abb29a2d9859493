import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './date-field.module.css'
import { parseDate, writeDate } from './parse-date.ts'
import { useLanguage } from './use-language.ts'

type DateFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  /** Hears a date, an empty text, or what is typed while it is no date yet. */
  readonly onChange: (value: string) => void
  /** The year of a date typed without one. */
  readonly year?: number | undefined
}

/** A calendar date typed in any usual way or picked, and shown as people of the language write it. */
export function DateField({ value, onChange, year, onBlur, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const language = useLanguage()
  const read = useCallback((text: string) => parseDate(text, { year, language }), [year, language])
  const show = useCallback((date: string) => (isDate(date) ? writeDate(date, language) : date), [language])
  const [typed, setTyped] = useState(() => show(value))
  useEffect(() => setTyped((before) => (read(before) === value ? before : show(value))), [value, read, show])
  return (
    <TextInput
      {...rest}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(read(event.currentTarget.value) ?? event.currentTarget.value.trim())
      }}
      onBlur={(event) => {
        setTyped(show(read(typed) ?? typed))
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
            value={isDate(value) ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </span>
      }
    />
  )
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
