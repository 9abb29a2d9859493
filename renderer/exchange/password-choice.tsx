import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type NewPassphrase, NewPassphraseFields } from '../vault/index.ts'
import classes from './exchange.module.css'

type PasswordChoiceProps = {
  /** Null for a file that anybody can open. */
  readonly password: NewPassphrase | null
  /** True after a first try: problems are shown. */
  readonly showsProblem: boolean
  readonly onChange: (password: NewPassphrase | null) => void
  readonly onSubmit: () => void
}

/** Whether the file is locked, and with which password; it is kept nowhere. */
export function PasswordChoice({ password, showsProblem, onChange, onSubmit }: PasswordChoiceProps) {
  const { t } = useTranslation('exchange')
  return (
    <Stack gap="md">
      <Checkbox
        size="md"
        checked={password !== null}
        label={t('password.choose')}
        description={t('password.hint')}
        onChange={(event) => onChange(event.currentTarget.checked ? { first: '', again: '' } : null)}
      />
      {password !== null && (
        <div className={classes.password}>
          <NewPassphraseFields
            labels={{
              first: t('password.first'),
              again: t('password.again'),
              hint: t('password.rule'),
              different: t('password.different'),
            }}
            value={password}
            showsProblem={showsProblem}
            onChange={onChange}
            onSubmit={onSubmit}
          />
          <p className={classes.soft}>{t('password.lost')}</p>
        </div>
      )}
    </Stack>
  )
}
