import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './plan.module.css'

type ParsedFieldProps = {
  readonly label: string
  readonly value: number
  readonly format: (value: number) => string
  /** Null for what can't be read. */
  readonly parse: (typed: string) => number | null
  readonly problem: string
  readonly onChange: (value: number) => void
}

/** A short field for a number in a form of its own; left in an unreadable state it shows the last good value again. */
export function ParsedField({ label, value, format, parse, problem, onChange }: ParsedFieldProps) {
  const [typed, setTyped] = useState(() => format(value))
  useEffect(
    () => setTyped((before) => (parse(before) === value ? before : format(value))),
    [value, parse, format],
  )
  const isReadable = parse(typed) !== null
  return (
    <TextInput
      className={classes.field}
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={typed}
      error={isReadable ? undefined : problem}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const next = parse(event.currentTarget.value)
        if (next !== null && next !== value) onChange(next)
      }}
      onBlur={() => setTyped(format(value))}
    />
  )
}
