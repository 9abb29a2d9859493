import { useMemo, useState } from 'react'
import type { ChecklistItem } from '../../../shared/inspections/contract.ts'
import { appliesAt } from '../../../shared/inspections/rules.ts'
import type { OpenInspection } from '../data/use-inspection.ts'
import { indexItems, searchItems } from './search-items.ts'

/** The items that the list shows, and the filter and the query that chose them. */
export type ItemListState = {
  readonly shown: readonly ChecklistItem[]
  /** Those the kind of site asks for or that were answered, whatever the query. */
  readonly counted: readonly ChecklistItem[]
  readonly showsAll: boolean
  readonly setShowsAll: (value: boolean) => void
  readonly query: string
  readonly setQuery: (value: string) => void
}

/** Filters the items by the kind of site and by what is searched for. */
export function useItemList({ checklist, inspection }: OpenInspection): ItemListState {
  const [showsAll, setShowsAll] = useState(false)
  const [query, setQuery] = useState('')
  const { items } = checklist
  const { findings, siteKind } = inspection
  const counted = useMemo(() => {
    const recorded = new Set(findings.map((finding) => finding.itemId))
    return items.filter((item) => appliesAt(item, siteKind) || recorded.has(item.id))
  }, [items, findings, siteKind])
  const index = useMemo(() => indexItems(items), [items])
  const shown = useMemo(
    () => searchItems(showsAll ? items : counted, index, query),
    [showsAll, items, counted, query, index],
  )
  return { shown, counted, showsAll, setShowsAll, query, setQuery }
}
