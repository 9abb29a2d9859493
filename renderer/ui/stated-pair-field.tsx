import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { onEnter } from './on-enter.ts'
import classes from './stated-pair-field.module.css'
import { TextStateButtons, TextStateMark } from './text-state.tsx'
import type { StatedPairEdit } from './use-stated-pair.ts'

type StatedPairFieldProps = {
  /** What the two fields are about, already translated. */
  readonly label: string
  /** Stands above the fields in place of `label`, e.g. in two languages. */
  readonly legend?: ReactNode
  /** The language of the right side, e.g. `th`; `ja` shows one field alone. */
  readonly localLanguage: string
  readonly pair: StatedPairEdit
  /** Without it a line wraps as it grows, but holds no line break; Enter saves it. */
  readonly isMultiline?: boolean
}

/** A text in Japanese and in the site's language, each with what it is worth and the buttons that say so. */
export function StatedPairField(props: StatedPairFieldProps) {
  const { label, legend, localLanguage, pair, isMultiline = false } = props
  const { t } = useTranslation(['findings', 'common'])
  const id = useId()
  const sides = localLanguage === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)
  return (
    <fieldset className={classes.pair} data-sides={sides.length} aria-label={legend ? label : undefined}>
      <legend className={classes.legend}>{legend ?? label}</legend>
      {sides.map((side) => {
        const language = side === 'ja' ? 'ja' : localLanguage
        const languageName = t(`common:languages.${language as 'ja'}`, { defaultValue: language })
        const field = t('common:bilingual.label', { label, language: languageName })
        const state = pair.states[side]
        return (
          <div key={side} className={classes.side} data-state={state ?? undefined}>
            <div className={classes.head}>
              <span className={classes.language}>{languageName}</span>
              {state && <TextStateMark state={state} />}
              {state && (
                <TextStateButtons
                  field={field}
                  state={state}
                  onState={(next) => void pair.setState(side, next)}
                />
              )}
            </div>
            <textarea
              lang={language}
              className={classes.text}
              aria-label={field}
              aria-describedby={state === 'stale' ? `${id}${side}` : undefined}
              rows={isMultiline ? 2 : 1}
              value={pair.value[side]}
              onChange={({ currentTarget: { value: text } }) =>
                pair.setValue({
                  ...pair.value,
                  [side]: isMultiline ? text : text.replace(/\s*[\r\n]+\s*/g, ' '),
                })
              }
              onKeyDown={isMultiline ? undefined : onEnter(pair.field.onBlur)}
              {...pair.field}
            />
            {state === 'stale' && (
              <p id={`${id}${side}`} className={classes.stale} role="status">
                {t('pair.stale')}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
