import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { queries } from './frame/queries.ts'
import { AppRoutes } from './frame/routes.tsx'
import { SettingsProvider, useSettings } from './frame/settings-context.tsx'
import { VaultGate } from './frame/vault-gate.tsx'
import { styleNonce } from './style-nonce.ts'
import { cssVariables, theme } from './theme.ts'

/** The whole window. */
export function App() {
  return (
    <SettingsProvider>
      <ThemedApp />
    </SettingsProvider>
  )
}

function ThemedApp() {
  const { settings } = useSettings()
  const spokenTheme = useSpokenTheme()
  useForgottenNotices()
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return (
    <MantineProvider
      theme={spokenTheme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      forceColorScheme={settings.colorScheme === 'auto' ? system : settings.colorScheme}
    >
      {/* At the bottom it would lie on the answers of an inspection. */}
      <Notifications position="top-center" autoClose={6000} />
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[firstPath()]}>
          <VaultGate>
            <AppRoutes />
          </VaultGate>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** A folder that looks like a vault's gets its door at once; what is wrong with it shows there when it is known. */
function firstPath(): string {
  return window.kagimori.looksLikeVault ? '/unlock' : '/start'
}

/** The theme with a name, in the language of the interface, for what Mantine leaves unnamed in every notice. */
function useSpokenTheme() {
  const { t } = useTranslation()
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('act.close') }
    return mergeThemeOverrides(theme, {
      components: { Notification: { defaultProps: { closeButtonProps } } },
    })
  }, [t])
}

/** Takes down the notices when the interface changes its language, as their texts stay in the former one. */
function useForgottenNotices() {
  const { i18n } = useTranslation()
  useEffect(() => {
    const forget = () => {
      notifications.clean()
      notifications.cleanQueue()
    }
    i18n.on('languageChanged', forget)
    return () => i18n.off('languageChanged', forget)
  }, [i18n])
}
