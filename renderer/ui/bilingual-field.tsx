import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './bilingual-field.module.css'
import { onEnter } from './on-enter.ts'

type Pair = { readonly ja: string; readonly local: string }

type BilingualFieldProps = {
  /** What the two fields are about, already translated. */
  readonly label: string
  /** Stands above the fields in place of `label`, e.g. in two languages. */
  readonly legend?: ReactNode
  /** The language of the right side, e.g. `th`. */
  readonly localLanguage: string
  readonly value: Pair
  readonly onChange: (value: Pair) => void
  /** Without it a line wraps as it grows, but holds no line break; Enter saves it. */
  readonly isMultiline?: boolean
  readonly onBlur?: () => void
  readonly onCompositionStart?: () => void
  readonly onCompositionEnd?: () => void
}

/** A text in Japanese and in the site's language side by side, each editable; for a Japanese site one field. */
export function BilingualField({
  label,
  legend,
  localLanguage,
  value,
  onChange,
  isMultiline = false,
  ...events
}: BilingualFieldProps) {
  const { t } = useTranslation()
  const sides = localLanguage === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)
  return (
    <fieldset className={classes.pair} data-sides={sides.length} aria-label={legend ? label : undefined}>
      <legend className={classes.legend}>{legend ?? label}</legend>
      {sides.map((side) => {
        const language = side === 'ja' ? 'ja' : localLanguage
        const languageName = t(`languages.${language as 'ja'}`, { defaultValue: language })
        return (
          <Textarea
            key={side}
            lang={language}
            aria-label={t('bilingual.label', { label, language: languageName })}
            description={languageName}
            inputWrapperOrder={['description', 'input', 'error']}
            value={value[side]}
            minRows={isMultiline ? 2 : 1}
            onChange={({ currentTarget: { value: text } }) =>
              onChange({ ...value, [side]: isMultiline ? text : text.replace(/\s*[\r\n]+\s*/g, ' ') })
            }
            onKeyDown={isMultiline ? undefined : onEnter(() => events.onBlur?.())}
            {...events}
          />
        )
      })}
    </fieldset>
  )
}
