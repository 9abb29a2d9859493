import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './interview.module.css'
import type { AnswersState } from './use-answers.ts'

type NumberFieldProps = AnswersState['field'] & {
  readonly label: string
  readonly error: string | undefined
  readonly unit: string | undefined
  readonly value: unknown
  /** Hears a number, null when the field is empty, or what was typed where it is no number. */
  readonly onChange: (value: unknown) => void
}

/** A number with its unit; full-width digits and separators are read as well. */
export function NumberField({ unit, value, onChange, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState(shownOf(value))
  useEffect(() => {
    setTyped((before) => (numberOf(before) === (value ?? null) ? before : shownOf(value)))
  }, [value])
  return (
    <TextInput
      {...rest}
      className={classes.number}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(numberOf(event.currentTarget.value))
      }}
      rightSection={unit && <span className={classes.unit}>{unit}</span>}
      rightSectionWidth="4rem"
      rightSectionPointerEvents="none"
    />
  )
}

function numberOf(typed: string): unknown {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '')
  if (text === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : typed
}

function shownOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
