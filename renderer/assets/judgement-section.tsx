import { useTranslation } from 'react-i18next'
import { judgement, managed } from '../../shared/assets/index.ts'
import classes from './assets.module.css'
import { ChoiceField } from './choice-field.tsx'
import { ResultList } from './result-list.tsx'
import { Section } from './section.tsx'
import { AssetText } from './text-field.tsx'
import type { AssetForm } from './use-asset-form.ts'

type JudgementSectionProps = { readonly form: AssetForm }

const points = ['4', '3', '2', '1'] as const
const scores = ['value', 'damage', 'likelihood'] as const
const requirements = [
  { name: 'usefulness', reason: 'usefulnessReason' },
  { name: 'nonPublic', reason: 'nonPublicReason' },
] as const

/** How much an asset is worth, what a leak would do, the three requirements, and what all of it comes to. */
export function JudgementSection({ form }: JudgementSectionProps) {
  const { t } = useTranslation('assets')
  const { value, set } = form
  return (
    <Section title={t('dialog.sections.judgement')}>
      {scores.map((name) => (
        <ChoiceField
          key={name}
          label={t(`fields.${name}`)}
          value={points.find((each) => Number(each) === value[name]) ?? null}
          options={points.map((each) => ({ value: each, label: `${each}  ${t(`points.${name}.${each}`)}` }))}
          onChange={(chosen) => set({ [name]: chosen === null ? null : Number(chosen) })}
        />
      ))}
      <AssetText form={form} name="damageNote" />
      {requirements.map(({ name, reason }) => (
        <div key={name} className={classes.requirement}>
          <ChoiceField
            label={t(`fields.${name}`)}
            value={value[name]}
            options={judgement.options.map((each) => ({ value: each, label: t(`judgements.${each}`) }))}
            onChange={(chosen) => set({ [name]: chosen })}
          />
          <AssetText
            form={form}
            name={reason}
            hint={name === 'nonPublic' ? t('hints.nonPublic') : undefined}
          />
        </div>
      ))}
      <div className={classes.requirement}>
        <ChoiceField
          label={t('fields.managed')}
          value={value.managed}
          options={managed.options.map((each) => ({ value: each, label: t(`managedStates.${each}`) }))}
          onChange={(chosen) => set({ managed: chosen })}
        />
        <AssetText form={form} name="managedEvidence" />
      </div>
      <ResultList asset={value} />
      <AssetText form={form} name="remarks" />
    </Section>
  )
}
