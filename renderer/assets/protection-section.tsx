import { useTranslation } from 'react-i18next'
import { assess, type LevelChange, level, marking, measure, secretSince } from '../../shared/assets/index.ts'
import { formatDate, formatInstant } from '../ui/format.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useLanguage } from '../ui/use-language.ts'
import classes from './assets.module.css'
import { ChoiceField, ChoicesField } from './choice-field.tsx'
import { Section } from './section.tsx'
import { AssetText } from './text-field.tsx'
import type { AssetForm } from './use-asset-form.ts'

type ProtectionSectionProps = { readonly form: AssetForm; readonly history: readonly LevelChange[] }

/** The level of an asset, since when it is kept as a secret, and what protects it. */
export function ProtectionSection({ form, history }: ProtectionSectionProps) {
  const { t } = useTranslation('assets')
  const language = useLanguage()
  const { value, set } = form
  const { suggestedLevel } = assess(value)
  const since = secretSince(history)
  const word = (each: LevelChange['level']) => (each === null ? t('notSet') : t(`levels.${each}`))
  return (
    <Section title={t('dialog.sections.protection')}>
      <div className={classes.fields}>
        <ChoiceField
          label={t('fields.level')}
          value={value.level}
          options={level.options.map((each) => ({ value: each, label: word(each) }))}
          onChange={(chosen) => set({ level: chosen })}
        />
        <ChoiceField
          label={t('fields.marking')}
          value={value.marking}
          options={marking.options.map((each) => ({ value: each, label: t(`markings.${each}`) }))}
          onChange={(chosen) => set({ marking: chosen })}
        />
        <AssetText form={form} name="retention" />
      </div>
      {suggestedLevel !== null && suggestedLevel !== value.level && (
        <PlainButton className={classes.adopt} onClick={() => set({ level: suggestedLevel })}>
          {t('dialog.adopt', { level: word(suggestedLevel) })}
        </PlainButton>
      )}
      {since !== null && (
        <p className={classes.since}>{t('dialog.since', { date: formatDate(since, language) })}</p>
      )}
      {history.length > 1 && (
        <details className={classes.history}>
          <summary>{t('dialog.history')}</summary>
          <ul aria-label={t('dialog.history')}>
            {history.map(({ level: each, at }) => (
              <li key={at}>
                {formatInstant(at, language)} {word(each)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChoicesField
        label={t('fields.measures')}
        value={value.measures}
        options={measure.options.map((each) => ({ value: each, label: t(`measures.${each}`) }))}
        onChange={(measures) => set({ measures })}
      />
    </Section>
  )
}
