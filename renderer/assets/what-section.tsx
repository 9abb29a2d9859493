import { useTranslation } from 'react-i18next'
import { origin } from '../../shared/assets/index.ts'
import classes from './assets.module.css'
import { ChoiceField } from './choice-field.tsx'
import { KindSelect } from './kind-select.tsx'
import { Section } from './section.tsx'
import { AssetPair } from './text-field.tsx'
import type { AssetForm } from './use-asset-form.ts'

type WhatSectionProps = { readonly form: AssetForm; readonly language: string }

/** What an asset is and how it came into the house. */
export function WhatSection({ form, language }: WhatSectionProps) {
  const { t } = useTranslation(['assets', 'errors'])
  const { value, set } = form
  const isOthers = value.origin === 'customer' || value.origin === 'former-employer'
  return (
    <Section title={t('dialog.sections.what')}>
      <div>
        <AssetPair form={form} name="name" language={language} />
        {!value.name.ja?.trim() && !value.name.local?.trim() ? (
          <p className={classes.problem} role="alert">
            {t('errors:fields.required')}
          </p>
        ) : (
          <p className={classes.hint}>{t('hints.name')}</p>
        )}
      </div>
      <div className={classes.fields}>
        <KindSelect value={value.kind} onChange={(kind) => set({ kind })} />
        <ChoiceField
          label={t('fields.origin')}
          value={value.origin}
          options={origin.options.map((each) => ({ value: each, label: t(`origins.${each}`) }))}
          hint={isOthers ? t('hints.others') : undefined}
          onChange={(chosen) => set({ origin: chosen })}
        />
        <ChoiceField
          label={t('fields.personalData')}
          value={value.personalData === null ? null : value.personalData ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`judgements.${each}`) }))}
          hint={value.personalData ? t('hints.personalData') : undefined}
          onChange={(chosen) => set({ personalData: chosen === null ? null : chosen === 'yes' })}
        />
      </div>
      <div>
        <AssetPair form={form} name="outline" language={language} isMultiline />
        <p className={classes.hint}>{t('hints.outline')}</p>
      </div>
    </Section>
  )
}
