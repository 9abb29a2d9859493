import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FilteredList } from './use-entry-filter.ts'

type FilterButtonProps = { readonly list: Pick<FilteredList, 'isOpen' | 'toggle'> }

/** Opens the filters of the ledger; closing them shows everything again. */
export function FilterButton({ list }: FilterButtonProps) {
  const { t } = useTranslation('calendar')
  return (
    <Button
      variant={list.isOpen ? 'light' : 'default'}
      leftSection={<IconFilter size={18} stroke={1.5} aria-hidden />}
      aria-expanded={list.isOpen}
      onClick={list.toggle}
    >
      {t('filter.open')}
    </Button>
  )
}
