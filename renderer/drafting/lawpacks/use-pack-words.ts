import { useTranslation } from 'react-i18next'
import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import { formatDate } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'

type Head = Pick<LawPackHead, 'id' | 'version' | 'publisher'>

/** Names places, packs and days in the language of the interface. */
export function usePackWords() {
  const { t } = useTranslation('lawpacks')
  const language = useLanguage()
  const regions = new Intl.DisplayNames([language], { type: 'region' })
  return {
    placeName: (place: string) => (place === 'ALL' ? t('everywhere') : (regions.of(place) ?? place)),
    packName: ({ id, version, publisher }: Head) => t('versionOf', { id, version, publisher }),
    asOf: (day: string) => t('asOf', { date: formatDate(day, language) }),
  }
}
