import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../engagements/index.ts'
import { DateField } from '../../ui/date-field.tsx'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { DraftSource } from '../first-draft.ts'
import { type EntryFilter, isFiltering, noFilter } from './filter-entries.ts'
import classes from './filters.module.css'
import type { FilteredList } from './use-entry-filter.ts'

type ListFiltersProps = {
  readonly list: FilteredList
  readonly source: DraftSource
}

const all = 'all'
const billings = ['billed', 'unbilled'] as const

/** Leaves out of the ledger what is not looked for. */
export function ListFilters({ list, source }: ListFiltersProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const words = useWords()
  const { filter, setFilter, filtered, minutes } = list
  const set = (part: Partial<EntryFilter>) => setFilter({ ...filter, ...part })
  const choice = (
    key: 'expertId' | 'siteId' | 'menuItem' | 'billing',
    label: string,
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      className={classes.choice}
      size="sm"
      label={label}
      data={[{ value: all, label: t('filter.all') }, ...data]}
      value={filter[key] ?? all}
      onChange={(value) => set({ [key]: value === all ? null : value })}
    />
  )
  return (
    <search className={classes.filters} aria-label={t('filter.title')}>
      <TextInput
        className={classes.text}
        size="sm"
        type="search"
        label={t('filter.text')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {choice(
        'expertId',
        t('filter.expert'),
        source.experts.map((each) => ({ value: each.id, label: each.name })),
      )}
      {choice('siteId', t('filter.site'), [
        ...source.engagement.sites.map((each) => ({ value: each.id, label: each.name })),
        { value: 'none', label: t('filter.noSite') },
      ])}
      {choice(
        'menuItem',
        t('filter.menuItem'),
        source.menuItems.map((value) => ({ value, label: words.menuItem(value) })),
      )}
      {choice(
        'billing',
        t('filter.billing'),
        billings.map((value) => ({ value, label: t(`filter.${value}`) })),
      )}
      {(['from', 'until'] as const).map((side) => (
        <DateField
          key={side}
          className={classes.date}
          size="sm"
          label={t(`filter.${side}`)}
          value={filter[side]}
          year={Number(source.engagement.fiscalYear)}
          onChange={(date) => set({ [side]: date })}
        />
      ))}
      <div className={classes.outcome}>
        <p role="status" className={classes.shown}>
          {t('filter.shown', {
            count: filtered.length,
            number: formatNumber(filtered.length, language),
            duration: formatMinutes(minutes),
          })}
        </p>
        {isFiltering(filter) && (
          <Button variant="subtle" size="compact-md" onClick={() => setFilter(noFilter)}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </search>
  )
}
