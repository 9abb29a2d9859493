import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRead } from '../ui/use-read.ts'
import type { CompanyDraft } from './company-draft.ts'
import { useWords } from './use-words.ts'

type CompanyFieldsProps = {
  readonly company: CompanyDraft
  readonly onChange: (company: CompanyDraft) => void
  readonly problemOf: (field: string) => string | undefined
}

const kinds = ['domestic', 'local-corporation', 'representative-office'] as const
const names = ['name', 'nameLocal', 'nameEnglish'] as const
/** The local name's language follows from the region, which is chosen elsewhere. */
const languages = { name: 'ja', nameLocal: undefined, nameEnglish: 'en' } as const

/** The fields of a company 利用企業 that is registered along with its engagement. */
export function CompanyFields({ company, onChange, problemOf }: CompanyFieldsProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const companies = useRead('companies.list', {})
  const parents = companies.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      {names.map((field) => (
        <TextInput
          key={field}
          lang={languages[field]}
          label={t(`new.${field}`)}
          value={company[field]}
          onChange={(event) => onChange({ ...company, [field]: event.currentTarget.value })}
          error={problemOf(field)}
          data-autofocus={field === 'name' || undefined}
        />
      ))}
      <Select
        label={t('new.companyKind')}
        data={kinds.map((value) => ({ value, label: words.companyKind(value) }))}
        value={company.kind}
        onChange={(kind) => kind && onChange({ ...company, kind })}
      />
      {parents.length > 0 && (
        <Select
          label={t('new.parent')}
          placeholder={t('new.parentNone')}
          data={parents}
          value={company.parentId}
          onChange={(parentId) => onChange({ ...company, parentId })}
          searchable
          openOnFocus={false}
          clearable
          nothingFoundMessage={t('new.companyNone')}
        />
      )}
    </SimpleGrid>
  )
}
