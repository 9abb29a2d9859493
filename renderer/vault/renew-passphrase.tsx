import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { NewPassphraseFields, newPassphraseProblem } from './new-passphrase-fields.tsx'

type RenewPassphraseProps = { readonly onDone: () => void }

/** After the recovery code: asks for a new passphrase, without the forgotten one. */
export function RenewPassphrase({ onDone }: RenewPassphraseProps) {
  const { t } = useTranslation('vault')
  const [passphrase, setPassphrase] = useState({ first: '', again: '' })
  const [isTried, setTried] = useState(false)
  const change = useChange('vault.changePassphrase')

  async function submit() {
    setTried(true)
    if (change.isRunning || newPassphraseProblem(passphrase)) return
    const result = await change.run({ newPassphrase: passphrase.first })
    if (result.ok) onDone()
  }

  return (
    <>
      <div>
        <Title order={1}>{t('newPassphrase.title')}</Title>
        <Text mt="xs">{t('newPassphrase.intro')}</Text>
      </div>
      <NewPassphraseFields
        labels={{ first: t('newPassphrase.new'), again: t('newPassphrase.again') }}
        value={passphrase}
        showsProblem={isTried}
        onChange={setPassphrase}
        onSubmit={() => void submit()}
        hasFocus
      />
      <FailureNotice failure={change.failure} />
      <Group gap="xs">
        <Button onClick={() => void submit()} disabled={change.isRunning}>
          {change.isRunning ? t('newPassphrase.changing') : t('newPassphrase.change')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('newPassphrase.later')}
        </Button>
      </Group>
    </>
  )
}
