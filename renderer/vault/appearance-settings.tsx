import { useTranslation } from 'react-i18next'
import type { ShellSettings } from '../../shared/shell.ts'
import { useSettings } from '../frame/settings-context.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { SettingsSection } from './settings-section.tsx'

const scales = ['100', '115', '130', '150'] as const

/** Language, colours and size of the text. */
export function AppearanceSettings() {
  const { t } = useTranslation('settings')
  const { settings, change } = useSettings()
  return (
    <SettingsSection title={t('appearance.title')}>
      <LanguageChoice
        label={t('appearance.language')}
        value={settings.uiLanguage}
        onChange={(uiLanguage) => change({ uiLanguage })}
      />
      <ChoiceRow
        label={t('appearance.scheme')}
        value={settings.colorScheme}
        choices={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`appearance.${value}`),
        }))}
        onChange={(colorScheme) => change({ colorScheme })}
      />
      <ChoiceRow
        label={t('appearance.textScale')}
        value={String(settings.textScale) as (typeof scales)[number]}
        choices={scales.map((value) => ({ value, label: t('appearance.percent', { percent: value }) }))}
        onChange={(value) => change({ textScale: Number(value) as ShellSettings['textScale'] })}
      />
    </SettingsSection>
  )
}
