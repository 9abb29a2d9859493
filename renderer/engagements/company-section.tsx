import { Anchor, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Company } from '../../shared/engagements/contract.ts'
import { CompanyFields } from './company-fields.tsx'
import classes from './form.module.css'
import type { EngagementDraft } from './use-new-engagement.ts'

type CompanySectionProps = {
  readonly draft: EngagementDraft
  readonly companies: readonly Company[]
  readonly onChange: (part: Partial<EngagementDraft>) => void
  readonly problemOf: (field: string) => string | undefined
}

/** A registered company to choose, or the fields of a new one. */
export function CompanySection({ draft, companies, onChange, problemOf }: CompanySectionProps) {
  const { t } = useTranslation('engagements')
  const toggle = () => onChange({ isNewCompany: !draft.isNewCompany })
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('new.company')}</legend>
      {draft.isNewCompany ? (
        <CompanyFields
          company={draft.company}
          onChange={(company) => onChange({ company })}
          problemOf={problemOf}
        />
      ) : (
        <Select
          label={t('new.companyPick')}
          data={companies.map((each) => ({ value: each.id, label: each.name }))}
          value={draft.companyId}
          onChange={(companyId) => onChange({ companyId })}
          error={problemOf('companyId')}
          searchable
          openOnFocus={false}
          data-autofocus
          nothingFoundMessage={t('new.companyNone')}
        />
      )}
      {companies.length > 0 && (
        <Anchor component="button" type="button" className={classes.toggle} onClick={toggle}>
          {draft.isNewCompany ? t('new.companyExisting') : t('new.companyNew')}
        </Anchor>
      )}
    </fieldset>
  )
}
