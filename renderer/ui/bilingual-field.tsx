import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './bilingual-field.module.css'

type Pair = { readonly ja: string; readonly local: string }

type BilingualFieldProps = {
  /** What the two fields are about, already translated. */
  readonly label: string
  /** The language of the right side, e.g. `th`. */
  readonly localLanguage: string
  readonly value: Pair
  readonly onChange: (value: Pair) => void
  readonly isMultiline?: boolean
  readonly onBlur?: () => void
  readonly onCompositionStart?: () => void
  readonly onCompositionEnd?: () => void
}

/** A text in Japanese and in the site's language side by side, each editable; for a Japanese site one field. */
export function BilingualField({
  label,
  localLanguage,
  value,
  onChange,
  isMultiline,
  ...events
}: BilingualFieldProps) {
  const { t } = useTranslation()
  const Field = isMultiline ? Textarea : TextInput
  const sides = localLanguage === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)
  return (
    <fieldset className={classes.pair} data-sides={sides.length}>
      <legend className={classes.legend}>{label}</legend>
      {sides.map((side) => {
        const language = side === 'ja' ? 'ja' : localLanguage
        const languageName = t(`languages.${language as 'ja'}`, { defaultValue: language })
        return (
          <Field
            key={side}
            lang={language}
            aria-label={t('bilingual.label', { label, language: languageName })}
            description={languageName}
            inputWrapperOrder={['description', 'input', 'error']}
            value={value[side]}
            onChange={(event) => onChange({ ...value, [side]: event.currentTarget.value })}
            {...events}
          />
        )
      })}
    </fieldset>
  )
}
