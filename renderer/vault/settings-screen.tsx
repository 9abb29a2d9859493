import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Page } from '../ui/page.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { BackupSettings } from './backup-settings.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { LockSettings } from './lock-settings.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The settings of this device, the passphrase, and the backups. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'xlsform', 'lawpacks'])
  const [isChanging, setChanging] = useState(false)
  return (
    <Page title={t('title')}>
      <AppearanceSettings />
      <LockSettings />
      <SettingsSection title={t('passphrase.title')}>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('passphrase.open')}
        </Button>
        <ChangePassphraseDialog isOpen={isChanging} onClose={() => setChanging(false)} />
      </SettingsSection>
      <SettingsSection title={t('xlsform:title')}>
        <Text>{t('xlsform:settingsHint')}</Text>
        <Button variant="default" component={Link} to="/settings/checklists">
          {t('xlsform:manage')}
        </Button>
      </SettingsSection>
      <SettingsSection title={t('lawpacks:title')}>
        <Text>{t('lawpacks:settingsHint')}</Text>
        <Button variant="default" component={Link} to="/settings/law-packs">
          {t('lawpacks:manage')}
        </Button>
      </SettingsSection>
      <BackupSettings />
    </Page>
  )
}
