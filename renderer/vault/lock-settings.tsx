import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShellSettings } from '../../shared/shell.ts'
import { useSettings } from '../frame/settings-context.tsx'
import { SettingsSection } from './settings-section.tsx'

const minutes = ['5', '10', '15', '30', '60', '0'] as const

/** When the vault locks by itself. */
export function LockSettings() {
  const { t } = useTranslation('settings')
  const { settings, change } = useSettings()
  return (
    <SettingsSection title={t('lock.title')}>
      <Select
        label={t('lock.idle')}
        value={String(settings.idleMinutes)}
        data={minutes.map((value) => ({
          value,
          label: value === '0' ? t('lock.never') : t('lock.minutes', { count: Number(value) }),
        }))}
        onChange={(value) => change({ idleMinutes: Number(value) as ShellSettings['idleMinutes'] })}
      />
      <Text size="sm" c="dimmed">
        {t('lock.note')}
      </Text>
    </SettingsSection>
  )
}
