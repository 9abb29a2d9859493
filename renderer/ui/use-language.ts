import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../shared/languages.ts'

/** The language in which the interface speaks now. */
export function useLanguage(): UiLanguage {
  return useTranslation().i18n.language as UiLanguage
}
