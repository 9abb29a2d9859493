import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { ShellSettings } from '../../shared/shell.ts'
import { speak } from '../i18n.ts'
import { queries } from './queries.ts'

type SettingsState = {
  readonly settings: ShellSettings
  /** Changes some of them at once and keeps them for the next start. */
  readonly change: (change: Partial<ShellSettings>) => void
}

const SettingsContext = createContext<SettingsState | null>(null)

/** Holds the settings of this device and applies language and text size to the page. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState(window.kagimori.settings.initial)

  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${settings.textScale}%`
    void speak(settings.uiLanguage)
  }, [settings.textScale, settings.uiLanguage])

  const change = useCallback((change: Partial<ShellSettings>) => {
    setSettings((before) => ({ ...before, ...change }))
    void window.kagimori.settings.set(change).then((after) => {
      setSettings(after)
      // What the rules say comes with the answers, in the language that was spoken then.
      if (change.uiLanguage !== undefined) void queries.invalidateQueries({ queryKey: ['drafting'] })
    })
  }, [])

  const state = useMemo(() => ({ settings, change }), [settings, change])
  return <SettingsContext value={state}>{children}</SettingsContext>
}

/** The settings of this device and how to change them. */
export function useSettings(): SettingsState {
  const state = useContext(SettingsContext)
  if (!state) throw new Error('useSettings needs a SettingsProvider around it')
  return state
}
