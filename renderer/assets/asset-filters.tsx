import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Assessment, type ListedAsset, level } from '../../shared/assets/index.ts'
import classes from './assets.module.css'

const priorities = ['now', 'soon', 'plan', 'keep'] as const

/** What is shown: a level, a priority, `none` for those without, or `all`. */
export type AssetFilter = { readonly level: string; readonly priority: string }

/** No filter. */
export const allAssets: AssetFilter = { level: 'all', priority: 'all' }

/** An asset with what its answers come to and what it is called. */
export type AssetLine = {
  readonly asset: ListedAsset
  readonly assessment: Assessment
  readonly number: string
}

/** Whether a filter lets an asset through. */
export function isWanted({ asset, assessment }: AssetLine, wanted: AssetFilter): boolean {
  const fits = (value: string | null, choice: string) => choice === 'all' || (value ?? 'none') === choice
  return fits(asset.level, wanted.level) && fits(assessment.priority, wanted.priority)
}

type AssetFiltersProps = { readonly value: AssetFilter; readonly onChange: (value: AssetFilter) => void }

/** Chooses which assets are shown, by level and by priority. */
export function AssetFilters({ value, onChange }: AssetFiltersProps) {
  const { t } = useTranslation('assets')
  const ends = [{ value: 'none', label: t('notSet') }]
  const all = (name: string) => ({ value: 'all', label: `${name}: ${t('filters.all')}` })
  return (
    <div className={classes.filters}>
      <NativeSelect
        size="md"
        aria-label={t('filters.level')}
        value={value.level}
        data={[
          all(t('fields.level')),
          ...level.options.map((each) => ({ value: each, label: t(`levels.${each}`) })),
          ...ends,
        ]}
        onChange={({ currentTarget }) => onChange({ ...value, level: currentTarget.value })}
      />
      <NativeSelect
        size="md"
        aria-label={t('filters.priority')}
        value={value.priority}
        data={[
          all(t('fields.priority')),
          ...priorities.map((each) => ({ value: each, label: t(`priorities.${each}`) })),
          ...ends,
        ]}
        onChange={({ currentTarget }) => onChange({ ...value, priority: currentTarget.value })}
      />
    </div>
  )
}
