import { PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { onEnter } from '../ui/on-enter.ts'

/** The two ways to open the vault. */
export type SecretKind = 'passphrase' | 'recoveryCode'

/** One secret as it is typed. */
export type TypedSecret = { readonly kind: SecretKind; readonly text: string }

/** A typed secret as the contract takes it. */
export function secretInput({ kind, text }: TypedSecret) {
  return kind === 'passphrase' ? { passphrase: text } : { recoveryCode: text }
}

type SecretFieldProps = {
  readonly value: TypedSecret
  readonly onChange: (value: TypedSecret) => void
  readonly onSubmit: () => void
  readonly isWrong?: boolean
}

/** One field for the passphrase, or for the recovery code, which is shown as it is typed. */
export function SecretField({ value, onChange, onSubmit, isWrong = false }: SecretFieldProps) {
  const { t } = useTranslation('vault')
  const common = {
    value: value.text,
    onKeyDown: onEnter(onSubmit),
    autoComplete: 'off',
    autoFocus: true,
    error: isWrong,
  }
  return value.kind === 'passphrase' ? (
    <PasswordInput
      key="passphrase"
      label={t('unlock.passphrase')}
      {...common}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
    />
  ) : (
    <TextInput
      key="recoveryCode"
      label={t('unlock.code')}
      description={t('unlock.codeHint')}
      spellCheck={false}
      {...common}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
    />
  )
}
