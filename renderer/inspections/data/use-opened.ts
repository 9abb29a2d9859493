import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type {
  Checklist,
  ChecklistItem,
  InspectionHead,
  Outline,
} from '../../../shared/inspections/contract.ts'
import { readConditions } from '../../../shared/inspections/parked.ts'
import type { Failure } from '../../../shared/result.ts'
import { callOrThrow } from '../../ui/call.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { readKey, useRead } from '../../ui/use-read.ts'
import { layOutWalk, type Walk } from '../walk/walk.ts'
import { loadFonts } from './load-fonts.ts'

/** Words of the card by kind and id, e.g. `words.answers.ok`. */
export type CardWords = Checklist['labels']['ja']

/** An inspection with its checklist in Japanese and the site's language. */
export type OpenInspection = {
  readonly outline: Outline
  readonly checklist: Checklist
  /** The words of the card in the language of the interface. */
  readonly words: CardWords
  /** What the items say in the language of the interface, by item id. */
  readonly uiTexts: ReadonlyMap<string, ChecklistItem['ja']>
  /** The titles among them. */
  readonly titles: ReadonlyMap<string, string>
  readonly items: ReadonlyMap<string, ChecklistItem>
  readonly walk: Walk
}

/** Reads an inspection in outline and its checklist; `opened` is undefined until both are there. */
export function useOpened(inspectionId: string): {
  readonly opened: OpenInspection | undefined
  readonly failure: Failure | null
} {
  const language = useLanguage()
  const outline = useRead('inspections.outline', { id: inspectionId }, { keepsPrevious: true })
  const found = outline.data
  const isKnown = { enabled: found !== undefined }
  const local = useRead('checklists.get', checklistOf(found, found?.language ?? ''), isKnown)
  const own = useRead('checklists.get', checklistOf(found, language), isKnown)
  const checklist = local.data
  const ui = own.data

  const conditions = useMemo(() => checklist && readConditions(checklist.items), [checklist])
  const walk = useMemo(
    () => found && checklist && conditions && layOutWalk(found, checklist.items, conditions),
    [found, checklist, conditions],
  )
  const items = useMemo(() => new Map(checklist?.items.map((item) => [item.id, item])), [checklist])
  const uiTexts = useMemo(() => new Map(ui?.items.map((item) => [item.id, item.local])), [ui])
  const titles = useMemo(() => new Map(ui?.items.map((item) => [item.id, item.local.title])), [ui])
  const opened = useMemo(
    () =>
      found && checklist && ui && walk
        ? { outline: found, checklist, words: ui.labels.local, uiTexts, titles, items, walk }
        : undefined,
    [found, checklist, ui, uiTexts, titles, items, walk],
  )
  return { opened, failure: outline.failure ?? local.failure ?? own.failure }
}

/**
 * Reads the checklists of inspections ahead of need, and loads their fonts: the first card then waits for nothing
 * but its inspection.
 */
export function useChecklistsAhead(heads: readonly InspectionHead[] | undefined): void {
  const language = useLanguage()
  const queries = useQueryClient()
  useEffect(() => {
    const tags = (heads ?? []).flatMap((head) =>
      [head.language, language].map((tag) => checklistOf(head, tag)),
    )
    const idle = requestIdleCallback(async () => {
      for (const input of tags) {
        const checklist = await queries
          .fetchQuery({
            queryKey: readKey('checklists.get', input),
            queryFn: () => callOrThrow('checklists.get', input),
          })
          .catch(() => null)
        if (checklist !== null) loadFontsOf(checklist)
      }
    })
    return () => cancelIdleCallback(idle)
  }, [heads, language, queries])
}

function loadFontsOf({ items, language }: Checklist): void {
  const textOf = ({ title, evidence, guidance }: ChecklistItem['ja']) => title + evidence + guidance
  loadFonts(items.map(({ ja }) => textOf(ja)).join(''), 'ja')
  if (language !== 'ja') loadFonts(items.map(({ local }) => textOf(local)).join(''), language)
}

type Named = Pick<Outline, 'checklistId' | 'checklistVersion'>

function checklistOf(found: Named | undefined, language: string) {
  return { id: found?.checklistId ?? '', version: found?.checklistVersion ?? '', language }
}
