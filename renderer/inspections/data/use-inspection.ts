import { useCallback, useMemo } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Checklist, Finding, Inspection } from '../../../shared/inspections/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'

/** Words of the card by kind and id, e.g. `words.answers.ok`. */
export type CardWords = Checklist['labels']['ja']

/** An inspection with its checklist in Japanese and the site's language. */
export type OpenInspection = {
  readonly inspection: Inspection
  readonly checklist: Checklist
  /** The words of the card in the language of the interface. */
  readonly words: CardWords
  /** The titles of the items in the language of the interface, by item id. */
  readonly titles: ReadonlyMap<string, string>
}

/** Reads an inspection and its checklist; `opened` is undefined until both are there. */
export function useInspection(inspectionId: string): {
  readonly opened: OpenInspection | undefined
  readonly failure: Failure | null
} {
  const language = useLanguage()
  const inspection = useRead('inspections.get', { id: inspectionId })
  const found = inspection.data
  const checklistOf = (tag: string) => ({ id: found?.checklistId ?? '', language: tag })
  const isKnown = { enabled: found !== undefined }
  const checklist = useRead('checklists.get', checklistOf(found?.language ?? ''), isKnown)
  const uiChecklist = useRead('checklists.get', checklistOf(language), isKnown)
  const failure = inspection.failure ?? checklist.failure ?? uiChecklist.failure
  const titles = useMemo(
    () => new Map(uiChecklist.data?.items.map((item) => [item.id, item.local.title] as const)),
    [uiChecklist.data],
  )
  if (!found || !checklist.data || !uiChecklist.data) return { opened: undefined, failure }
  return {
    opened: { inspection: found, checklist: checklist.data, words: uiChecklist.data.labels.local, titles },
    failure,
  }
}

/** What an act or a field changes in a finding. */
export type FindingChange = Omit<Input<'inspections.recordFinding'>, 'inspectionId' | 'itemId' | 'zoneId'>

/** Records into one finding; what is omitted stays. */
export function useRecordFinding(inspectionId: string, itemId: string, zoneId: string | null) {
  const change = useChange('inspections.recordFinding')
  const { run } = change
  const record = useCallback(
    (what: FindingChange) => run({ inspectionId, itemId, ...(zoneId === null ? {} : { zoneId }), ...what }),
    [run, inspectionId, itemId, zoneId],
  )
  return { ...change, record }
}

/** The findings of one item: first that of the whole site, then those of its zones. */
export function findingsOf(inspection: Inspection, itemId: string): readonly Finding[] {
  return inspection.findings
    .filter((one) => one.itemId === itemId)
    .sort((a, b) => (a.zoneId ?? '').localeCompare(b.zoneId ?? ''))
}
