import { useMemo } from 'react'
import type { Checklist, Outline, ParkedCause } from '../../../shared/inspections/contract.ts'
import { findParked, readConditions } from '../../../shared/inspections/parked.ts'
import type { Failure } from '../../../shared/result.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'

type CardWords = Checklist['labels']['ja']

/** What a room of an inspection stands on, in Japanese, the site's language and that of the interface. */
export type Room = {
  readonly outline: Outline
  readonly checklist: Checklist
  /** The words of the card in the language of the interface. */
  readonly words: CardWords
  /** The titles of the items in the language of the interface, by item id. */
  readonly titles: ReadonlyMap<string, string>
  /** The findings that count nowhere for now, by id. */
  readonly parked: ReadonlyMap<string, ParkedCause>
}

/** Reads what the walk has read already; `room` is undefined until all of it is there. */
export function useRoom(inspectionId: string): {
  readonly room: Room | undefined
  readonly failure: Failure | null
} {
  const language = useLanguage()
  const outline = useRead('inspections.outline', { id: inspectionId })
  const found = outline.data
  const isKnown = { enabled: found !== undefined }
  const checklistIn = (tag: string) => ({
    id: found?.checklistId ?? '',
    version: found?.checklistVersion ?? '',
    language: tag,
  })
  const local = useRead('checklists.get', checklistIn(found?.language ?? ''), isKnown)
  const ui = useRead('checklists.get', checklistIn(language), isKnown)

  const room = useMemo(() => {
    if (!found || !local.data || !ui.data) return undefined
    const { items } = local.data
    const removed = new Set(found.zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
    return {
      outline: found,
      checklist: local.data,
      words: ui.data.labels.local,
      titles: new Map(ui.data.items.map((item) => [item.id, item.local.title] as const)),
      parked: findParked(readConditions(items), found.marks, removed),
    }
  }, [found, local.data, ui.data])
  return { room, failure: outline.failure ?? local.failure ?? ui.failure }
}
