import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/vault/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant } from '../ui/format.ts'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { useTask } from '../ui/use-task.ts'
import { SecretField, secretInput, type TypedSecret } from './secret-field.tsx'

type DamageOfferProps = {
  readonly backup: Backup | null
  readonly secret: TypedSecret
  readonly onSecret: (secret: TypedSecret) => void
  /** The button that changes between passphrase and recovery code. */
  readonly switchKind: ReactNode
  readonly onRestored: () => void
}

/** Says that the vault is damaged and brings back the last good backup with one click. */
export function DamageOffer({ backup, secret, onSecret, switchKind, onRestored }: DamageOfferProps) {
  const { t } = useTranslation('vault')
  const language = useLanguage()
  const restore = useTask('vault.restore')

  async function submit() {
    if (restore.isRunning || backup === null || secret.text === '') return
    const result = await restore.run({ backupId: backup.id, ...secretInput(secret) })
    if (!result.ok) return
    if (result.value.keptAside !== null) notifications.show({ message: t('damage.keptAside') })
    onRestored()
  }

  if (backup === null) {
    return (
      <>
        <FailureNotice failure={{ code: 'VAULT_CORRUPT', details: {} }} />
        <Text>{t('damage.none')}</Text>
      </>
    )
  }
  return (
    <>
      <FailureNotice failure={{ code: 'VAULT_CORRUPT', details: {} }} />
      <div>
        <Text>{t('damage.offer')}</Text>
        <Text fw={700}>
          {t('damage.date', {
            date: formatInstant(backup.createdAt, language),
            rows: backup.rows,
            photos: backup.photos,
          })}
        </Text>
        <Text c="dimmed">{secret.kind === 'passphrase' ? t('damage.secret') : t('damage.secretCode')}</Text>
      </div>
      <SecretField
        value={secret}
        onChange={onSecret}
        onSubmit={() => void submit()}
        isWrong={restore.failure?.code === 'WRONG_PASSPHRASE'}
      />
      <FailureNotice failure={restore.failure} />
      <Group gap="xs">
        <Button onClick={() => void submit()} disabled={restore.isRunning || secret.text === ''}>
          {restore.isRunning ? t('damage.restoring') : t('damage.restore')}
        </Button>
        {switchKind}
      </Group>
      <ProgressDialog
        isRunning={restore.isRunning}
        title={t('damage.restoring')}
        progress={restore.progress}
        onCancel={restore.cancel}
      />
    </>
  )
}
