import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { onEnter } from '../ui/on-enter.ts'
import { type PassphraseStrength, passphraseStrength } from './passphrase-strength.ts'
import classes from './strength.module.css'

/** A passphrase typed twice. */
export type NewPassphrase = { readonly first: string; readonly again: string }

/** What keeps a passphrase typed twice from being used; null when nothing does. */
export function newPassphraseProblem({ first, again }: NewPassphrase): 'tooShort' | 'different' | null {
  if (passphraseStrength(first) === 'short') return 'tooShort'
  return first === again ? null : 'different'
}

type NewPassphraseFieldsProps = {
  readonly labels: {
    readonly first: string
    readonly again: string
    /** What a secret other than the vault's says in the place of these. */
    readonly hint?: string
    readonly different?: string
  }
  readonly value: NewPassphrase
  /** True after a first try: problems are shown. */
  readonly showsProblem: boolean
  readonly onChange: (value: NewPassphrase) => void
  readonly onSubmit: () => void
  readonly hasFocus?: boolean
}

const levels: readonly PassphraseStrength[] = ['weak', 'fair', 'strong']

/** Two fields for a new passphrase and a hint at its strength. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { t } = useTranslation('vault')
  const { value, labels } = props
  const strength = passphraseStrength(value.first)
  const problem = props.showsProblem ? newPassphraseProblem(value) : null
  return (
    <>
      <div>
        <PasswordInput
          label={labels.first}
          description={labels.hint ?? t('firstRun.passphraseHint')}
          value={value.first}
          onChange={(event) => props.onChange({ ...value, first: event.currentTarget.value })}
          onKeyDown={onEnter(props.onSubmit)}
          error={problem === 'tooShort' ? t('firstRun.tooShort') : null}
          autoComplete="new-password"
          autoFocus={props.hasFocus ?? false}
        />
        <div className={classes.strength} data-level={strength}>
          <div className={classes.steps} aria-hidden="true">
            {levels.map((level) => (
              <span
                key={level}
                className={classes.step}
                data-on={levels.indexOf(strength) >= levels.indexOf(level) || undefined}
              />
            ))}
          </div>
          <span role="status" className={classes.word}>
            {value.first === '' ? '' : t(`strength.${strength}`)}
          </span>
        </div>
      </div>
      <PasswordInput
        label={labels.again}
        value={value.again}
        onChange={(event) => props.onChange({ ...value, again: event.currentTarget.value })}
        onKeyDown={onEnter(props.onSubmit)}
        error={problem === 'different' ? (labels.different ?? t('firstRun.different')) : null}
        autoComplete="new-password"
      />
    </>
  )
}
