import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsOf, type OpenInspection } from '../data/use-inspection.ts'
import classes from './item-list.module.css'
import { ItemRow } from './item-row.tsx'
import type { ItemListState } from './use-item-list.ts'

type ItemListProps = {
  readonly opened: OpenInspection
  readonly list: ItemListState
  readonly itemId: string | null
  readonly onOpen: (itemId: string) => void
  readonly searchRef: Ref<HTMLInputElement>
}

/** The items of a checklist by group, dense, each with its answer in a sign and a word. */
export function ItemList({ opened, list, itemId, onOpen, searchRef }: ItemListProps) {
  const { t } = useTranslation('inspections')
  const { checklist, inspection, words } = opened
  return (
    <nav className={classes.list} aria-label={t('screen.items')}>
      <div className={classes.tools}>
        <TextInput
          ref={searchRef}
          type="search"
          aria-label={t('screen.search')}
          placeholder={t('screen.searchPlaceholder')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={list.query}
          onChange={(event) => list.setQuery(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('screen.filter')}
          value={list.showsAll ? 'all' : 'site'}
          onChange={(value) => list.setShowsAll(value === 'all')}
          data={[
            { value: 'site', label: t('screen.filterSite') },
            { value: 'all', label: t('screen.filterAll') },
          ]}
        />
      </div>
      <div className={classes.scroll}>
        {list.shown.length === 0 && <p className={classes.nothing}>{t('screen.nothingFound')}</p>}
        {checklist.groups.map((group) => {
          const items = list.shown.filter((item) => item.group === group)
          if (items.length === 0) return null
          return (
            <section key={group} aria-label={words.groups?.[group] ?? group}>
              <h3 className={classes.group}>
                {group}　{words.groups?.[group]}
              </h3>
              <ul className={classes.rows}>
                {items.map((item) => (
                  <ItemRow
                    key={item.id}
                    itemId={item.id}
                    title={opened.titles.get(item.id) ?? item.ja.title}
                    finding={findingsOf(inspection, item.id)[0]}
                    words={words}
                    isOpen={item.id === itemId}
                    onOpen={onOpen}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </nav>
  )
}
