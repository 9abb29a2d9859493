import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../shared/shell.ts'
import { uiLanguageOf } from '../i18n.ts'

/** The language in which the interface speaks now. */
export function useLanguage(): UiLanguage {
  return uiLanguageOf(useTranslation().i18n.language)
}
