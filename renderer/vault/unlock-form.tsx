import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { LockReason } from '../../shared/shell.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { useRead } from '../ui/use-read.ts'
import { DamageOffer } from './damage-offer.tsx'
import { SecretField, secretInput, type TypedSecret } from './secret-field.tsx'

const lockedTexts = {
  user: 'unlock.locked',
  suspend: 'unlock.locked',
  idle: 'unlock.lockedIdle',
  crash: 'unlock.lockedCrash',
} as const satisfies Record<LockReason, string>

type UnlockFormProps = { readonly onOpened: (needsNewPassphrase: boolean) => void }

/** Opens the vault by passphrase or recovery code; a damaged vault by its last good backup. */
export function UnlockForm({ onOpened }: UnlockFormProps) {
  const { t } = useTranslation('vault')
  const { lockedBy } = (useLocation().state ?? {}) as { readonly lockedBy?: LockReason | null }
  const status = useRead('vault.status', {})
  const unlock = useChange('vault.unlock')
  const [secret, setSecret] = useState<TypedSecret>({ kind: 'passphrase', text: '' })
  const otherKind = secret.kind === 'passphrase' ? 'recoveryCode' : 'passphrase'
  const isDamaged = status.data?.state === 'corrupt' || unlock.failure?.code === 'VAULT_CORRUPT'

  async function submit() {
    if (unlock.isRunning || secret.text === '') return
    const result = await unlock.run(secretInput(secret))
    if (result.ok) onOpened(result.value.needsNewPassphrase)
    else status.refresh()
  }

  const switchKind = (
    <Button
      variant="subtle"
      onClick={() => {
        unlock.reset()
        setSecret({ kind: otherKind, text: '' })
      }}
    >
      {otherKind === 'recoveryCode' ? t('unlock.withCode') : t('unlock.withPassphrase')}
    </Button>
  )

  return (
    <>
      <div>
        <Title order={1}>{t('unlock.title')}</Title>
        {lockedBy && (
          <Text mt="xs" c="dimmed" role="status">
            {t(lockedTexts[lockedBy])}
          </Text>
        )}
      </div>
      {isDamaged ? (
        <DamageOffer
          backup={status.data?.lastGoodBackup ?? null}
          secret={secret}
          onSecret={setSecret}
          switchKind={switchKind}
          onRestored={() => onOpened(secret.kind === 'recoveryCode')}
        />
      ) : (
        <>
          <SecretField
            value={secret}
            onChange={setSecret}
            onSubmit={() => void submit()}
            isWrong={unlock.failure?.code === 'WRONG_PASSPHRASE'}
          />
          <FailureNotice failure={unlock.failure ?? status.failure} />
          <Group gap="xs">
            <Button onClick={() => void submit()} disabled={unlock.isRunning || secret.text === ''}>
              {unlock.isRunning ? t('unlock.opening') : t('unlock.open')}
            </Button>
            {switchKind}
          </Group>
        </>
      )}
    </>
  )
}
