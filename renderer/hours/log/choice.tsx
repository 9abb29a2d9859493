import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './log.module.css'

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few words beside their label. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={(Object.keys(options) as T[]).map((key) => ({ value: key, label: options[key] }))}
        onChange={(next) => onChange(next as T)}
      />
    </div>
  )
}
