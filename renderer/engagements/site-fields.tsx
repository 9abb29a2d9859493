import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../ui/use-language.ts'
import { countries, languages, timeZones } from './choices.ts'
import { defaultsOfCountry } from './region-defaults.ts'
import type { SiteDraft } from './site-draft.ts'
import { useWords } from './use-words.ts'

type SiteFieldsProps = {
  readonly site: SiteDraft
  readonly onChange: (site: SiteDraft) => void
  /** The sentence about a field of this site, or undefined. */
  readonly problemOf: (field: keyof SiteDraft) => string | undefined
}

const kinds = ['factory', 'office', 'representative-office'] as const

/** The fields of one site 拠点. */
export function SiteFields({ site, onChange, problemOf }: SiteFieldsProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const language = useLanguage()
  const lists = useMemo(
    () => ({ countries: countries(language), languages: languages(language), zones: timeZones() }),
    [language],
  )
  const change = (part: Partial<SiteDraft>) => onChange({ ...site, ...part })
  const picker = (field: 'country' | 'timeZone' | 'language', data: typeof lists.countries | string[]) => (
    <Select
      label={t(`site.${field}`)}
      data={data}
      value={site[field]}
      onChange={(value) =>
        value && change(field === 'country' ? defaultsOfCountry(value) : { [field]: value })
      }
      error={problemOf(field)}
      searchable
      openOnFocus={false}
      autoSelectOnBlur
      limit={500}
      nothingFoundMessage={t('site.none')}
    />
  )
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <TextInput
        label={t('site.name')}
        lang="ja"
        value={site.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={problemOf('name')}
      />
      <TextInput
        label={t('site.nameLocal')}
        lang={site.language}
        value={site.nameLocal}
        onChange={(event) => change({ nameLocal: event.currentTarget.value })}
        error={problemOf('nameLocal')}
      />
      <Select
        label={t('site.kind')}
        data={kinds.map((value) => ({ value, label: words.siteKind(value) }))}
        value={site.kind}
        onChange={(kind) => kind && change({ kind })}
      />
      {picker('country', lists.countries)}
      {picker('timeZone', lists.zones)}
      {picker('language', lists.languages)}
    </SimpleGrid>
  )
}
