import { useMemo } from 'react'
import type { Checklist, Outline } from '../../../shared/inspections/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'

/** What an inspection is called by, in the language of the interface. */
export type InspectionWords = {
  readonly outline: Outline
  /** The words of the card by kind and id, e.g. `words.answers.ok`. */
  readonly words: Checklist['labels']['ja']
  /** The titles of the items. */
  readonly titles: ReadonlyMap<string, string>
  /** A zone's name; null where the site as a whole is meant. */
  readonly zoneName: (zoneId: string | null) => string | null
}

/** Reads an inspection in outline and the words of its checklist; `room` is undefined until both are there. */
export function useWords(inspectionId: string): {
  readonly room: InspectionWords | undefined
  readonly failure: Failure | null
} {
  const language = useLanguage()
  const outline = useRead('inspections.outline', { id: inspectionId })
  const found = outline.data
  const checklist = useRead(
    'checklists.get',
    { id: found?.checklistId ?? '', version: found?.checklistVersion ?? '', language },
    { enabled: found !== undefined },
  )
  const room = useMemo(() => {
    if (!found || !checklist.data) return undefined
    const names = new Map(found.zones.map(({ id, name }) => [id, name]))
    const isLocal = language === found.language
    return {
      outline: found,
      words: checklist.data.labels.local,
      titles: new Map(checklist.data.items.map(({ id, local }) => [id, local.title] as const)),
      zoneName: (zoneId: string | null) => {
        if (zoneId === null) return null
        const name = names.get(zoneId)
        return (isLocal ? name?.local : null) ?? name?.ja ?? name?.local ?? zoneId
      },
    }
  }, [found, checklist.data, language])
  return { room, failure: outline.failure ?? checklist.failure }
}
