import { useTranslation } from 'react-i18next'
import { judgement, medium, owner } from '../../shared/assets/index.ts'
import classes from './assets.module.css'
import { ChoiceField, ChoicesField } from './choice-field.tsx'
import { Section } from './section.tsx'
import { AssetPair, AssetText } from './text-field.tsx'
import type { AssetForm } from './use-asset-form.ts'

type WhereSectionProps = { readonly form: AssetForm; readonly language: string }

/** Whose an asset is, on what and where it is kept, and who has it. */
export function WhereSection({ form, language }: WhereSectionProps) {
  const { t } = useTranslation('assets')
  const { value, set } = form
  const isOthers = value.owner === 'customer' || value.owner === 'other'
  return (
    <Section title={t('dialog.sections.where')}>
      <div className={classes.fields}>
        <ChoiceField
          label={t('fields.owner')}
          value={value.owner}
          options={owner.options.map((each) => ({ value: each, label: t(`owners.${each}`) }))}
          hint={isOthers ? t('hints.others') : undefined}
          onChange={(chosen) => set({ owner: chosen })}
        />
        <ChoiceField
          label={t('fields.managedInJapan')}
          value={value.managedInJapan}
          options={judgement.options.map((each) => ({ value: each, label: t(`judgements.${each}`) }))}
          onChange={(chosen) => set({ managedInJapan: chosen })}
        />
        <AssetText form={form} name="department" />
        <AssetText form={form} name="manager" hint={t('hints.manager')} />
      </div>
      <ChoicesField
        label={t('fields.media')}
        value={value.media}
        options={medium.options.map((each) => ({ value: each, label: t(`media.${each}`) }))}
        onChange={(media) => set({ media })}
      />
      <AssetPair form={form} name="location" language={language} />
      <div className={classes.fields}>
        <AssetText form={form} name="accessHolders" hint={t('hints.accessHolders')} />
        <AssetText form={form} name="externalHolders" />
      </div>
    </Section>
  )
}
