import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { NewPassphraseFields, newPassphraseProblem } from './new-passphrase-fields.tsx'

type ChoosePassphraseProps = { readonly onCreated: (recoveryCode: string) => void }

/** Asks for the first passphrase and creates the vault with it. */
export function ChoosePassphrase({ onCreated }: ChoosePassphraseProps) {
  const { t } = useTranslation('vault')
  const [passphrase, setPassphrase] = useState({ first: '', again: '' })
  const [isTried, setTried] = useState(false)
  const create = useChange('vault.create')

  async function submit() {
    setTried(true)
    if (create.isRunning || newPassphraseProblem(passphrase)) return
    const result = await create.run({ passphrase: passphrase.first })
    if (result.ok) onCreated(result.value.recoveryCode)
  }

  return (
    <>
      <div>
        <Title order={1}>{t('firstRun.title')}</Title>
        <Text mt="xs">{t('firstRun.intro')}</Text>
      </div>
      <Stack gap="md">
        <NewPassphraseFields
          labels={{ first: t('firstRun.passphrase'), again: t('firstRun.again') }}
          value={passphrase}
          showsProblem={isTried}
          onChange={setPassphrase}
          onSubmit={() => void submit()}
          hasFocus
        />
      </Stack>
      <FailureNotice failure={create.failure} />
      <div>
        <Button onClick={() => void submit()} disabled={create.isRunning}>
          {create.isRunning ? t('firstRun.creating') : t('firstRun.create')}
        </Button>
      </div>
    </>
  )
}
