import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/vault/contract.ts'
import { queries } from '../frame/queries.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant } from '../ui/format.ts'
import { ProgressDialog } from '../ui/progress-dialog.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { useTask } from '../ui/use-task.ts'
import { BackupTable } from './backup-table.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The backups on this device: when the last one was proven good, a new one, and the way back. */
export function BackupSettings() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const status = useRead('vault.status', {})
  const backUp = useTask('vault.backup')
  const restore = useTask('vault.restore')
  const [chosen, setChosen] = useState<Backup | null>(null)
  const lastGood = status.data?.lastGoodBackup ?? null
  const backups = status.data?.backups ?? []

  async function runBackup() {
    const result = await backUp.run({})
    if (result.ok) notifications.show({ message: t('backups.done') })
  }

  async function runRestore(backup: Backup) {
    setChosen(null)
    const result = await restore.run({ backupId: backup.id })
    if (!result.ok) return
    await queries.resetQueries()
    notifications.show({
      message: t('backups.restored', { date: formatInstant(backup.createdAt, language) }),
    })
  }

  return (
    <SettingsSection title={t('backups.title')}>
      <Text>{t('backups.intro')}</Text>
      <Text fw={700}>
        {lastGood?.verifiedAt
          ? t('backups.lastGood', { date: formatInstant(lastGood.verifiedAt, language) })
          : t('backups.noGood')}
      </Text>
      <Button onClick={() => void runBackup()} disabled={backUp.isRunning}>
        {t('backups.now')}
      </Button>
      <FailureNotice failure={backUp.failure ?? restore.failure ?? status.failure} />
      {backups.length === 0 ? (
        <Text c="dimmed">{t('backups.empty')}</Text>
      ) : (
        <BackupTable backups={backups} onRestore={setChosen} />
      )}
      <ConfirmDialog
        isOpen={chosen !== null}
        title={t('backups.confirmTitle')}
        confirmLabel={t('backups.restore')}
        isDestructive
        onConfirm={() => chosen && void runRestore(chosen)}
        onClose={() => setChosen(null)}
      >
        {chosen &&
          t('backups.confirmText', {
            date: formatInstant(chosen.createdAt, language),
            rows: chosen.rows,
            photos: chosen.photos,
          })}
      </ConfirmDialog>
      <ProgressDialog
        isRunning={backUp.isRunning}
        title={t('backups.running')}
        progress={backUp.progress}
        onCancel={backUp.cancel}
      />
      <ProgressDialog
        isRunning={restore.isRunning}
        title={t('backups.restoring')}
        progress={restore.progress}
        onCancel={restore.cancel}
      />
    </SettingsSection>
  )
}
