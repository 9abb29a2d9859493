import { Select, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Programme } from '../../shared/engagements/programme.ts'
import { DateField } from '../ui/date-field.tsx'
import classes from './form.module.css'
import { ProgrammeFacts } from './programme-facts.tsx'
import type { EngagementDraft } from './use-new-engagement.ts'
import { useWords } from './use-words.ts'

type SupportSectionProps = {
  readonly draft: EngagementDraft
  readonly programmes: readonly Programme[]
  readonly onChange: (part: Partial<EngagementDraft>) => void
  readonly problemOf: (field: string) => string | undefined
}

/** Fiscal year, kind, region and adoption, as far as the programme of the year offers them. */
export function SupportSection({ draft, programmes, onChange, problemOf }: SupportSectionProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const programme = programmes.find((each) => each.fiscalYear === draft.fiscalYear)
  const kinds = programme?.desk ? (['hands-on', 'desk'] as const) : (['hands-on'] as const)
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('new.support')}</legend>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <Select
          label={t('new.fiscalYear')}
          data={programmes.map((each) => ({
            value: String(each.fiscalYear),
            label: t('home.fiscalYear', { year: each.fiscalYear }),
          }))}
          value={String(draft.fiscalYear)}
          onChange={(year) => year && onChange({ fiscalYear: Number(year), kind: 'hands-on', region: null })}
          error={problemOf('fiscalYear')}
        />
        <Select
          label={t('new.kind')}
          data={kinds.map((value) => ({ value, label: words.engagementKind(value) }))}
          value={draft.kind}
          onChange={(kind) => kind && onChange({ kind })}
          error={problemOf('kind')}
        />
        <Select
          label={t('new.region')}
          data={programme?.regions.map((value) => ({ value, label: words.region(value) })) ?? []}
          value={draft.region}
          onChange={(region) => onChange({ region })}
          error={problemOf('region')}
          clearable={draft.kind === 'desk'}
          placeholder={draft.kind === 'desk' ? t('new.regionNone') : undefined}
        />
        {draft.kind === 'hands-on' && (
          <DateField
            label={t('new.adoptedOn')}
            description={t('new.adoptedOnHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.adoptedOn}
            onChange={(adoptedOn) => onChange({ adoptedOn })}
            error={problemOf('adoptedOn')}
          />
        )}
      </SimpleGrid>
      {programme && <ProgrammeFacts programme={programme} kind={draft.kind} />}
    </fieldset>
  )
}
