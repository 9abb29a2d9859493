import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { parseNumber, writeNumber } from '../ui/parse-number.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './interview.module.css'
import type { AnswersState } from './use-answers.ts'

type NumberFieldProps = AnswersState['field'] & {
  readonly label: string
  readonly error: string | undefined
  readonly required: boolean
  readonly unit: string | undefined
  readonly value: unknown
  /** Hears a number, null when the field is empty, or what was typed where it is no number. */
  readonly onChange: (value: unknown) => void
}

/** A number with its unit, as people of the language write it. */
export function NumberField({ unit, value, onChange, ...rest }: NumberFieldProps) {
  const language = useLanguage()
  const [typed, setTyped] = useState(shownOf(value, language))
  useEffect(() => {
    setTyped((before) => (numberOf(before, language) === (value ?? null) ? before : shownOf(value, language)))
  }, [value, language])
  return (
    <TextInput
      {...rest}
      className={classes.number}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(numberOf(event.currentTarget.value, language))
      }}
      rightSection={unit && <span className={classes.unit}>{unit}</span>}
      rightSectionWidth="4rem"
      rightSectionPointerEvents="none"
    />
  )
}

function numberOf(typed: string, language: string): unknown {
  const number = parseNumber(typed, language)
  return number === null || Number.isFinite(number) ? number : typed
}

function shownOf(value: unknown, language: string): string {
  if (typeof value === 'number') return writeNumber(value, language)
  return value === null || value === undefined ? '' : String(value)
}
