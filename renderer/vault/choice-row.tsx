import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './settings-section.module.css'

type ChoiceRowProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** One setting with a few choices, all in sight. */
export function ChoiceRow<T extends string>({ label, value, choices, onChange }: ChoiceRowProps<T>) {
  const id = useId()
  return (
    <div className={classes.row}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        onChange={(chosen) => onChange(chosen as T)}
        data={choices.map((choice) => ({ ...choice }))}
      />
    </div>
  )
}
