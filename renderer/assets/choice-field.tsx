import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './assets.module.css'

type ChoiceFieldProps<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly hint?: string | undefined
  readonly onChange: (value: T | null) => void
}

/** One of a few words, or none yet. */
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  hint,
  onChange,
}: ChoiceFieldProps<T>) {
  const { t } = useTranslation('assets')
  return (
    <NativeSelect
      size="md"
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ?? ''}
      data={[{ value: '', label: t('notSet') }, ...options]}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option.value === currentTarget.value)?.value ?? null)
      }
    />
  )
}

type ChoicesFieldProps<T extends string> = {
  readonly label: string
  readonly value: readonly T[]
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T[]) => void
}

/** As many of a few words as are true, each to be ticked. */
export function ChoicesField<T extends string>({ label, value, options, onChange }: ChoicesFieldProps<T>) {
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          className={classes.check ?? ''}
          label={option.label}
          checked={value.includes(option.value)}
          onChange={({ currentTarget }) =>
            onChange(
              options
                .map((each) => each.value)
                .filter((each) => (each === option.value ? currentTarget.checked : value.includes(each))),
            )
          }
        />
      ))}
    </fieldset>
  )
}
