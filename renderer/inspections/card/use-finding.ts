import { useCallback, useMemo } from 'react'
import type { Answer, Finding, Severity } from '../../../shared/inspections/contract.ts'
import { ok } from '../../../shared/result.ts'
import type { SaveProgress } from '../../ui/autosaver.ts'
import { combineProgress } from '../../ui/combine-progress.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useRecordFinding } from '../data/use-inspection.ts'
import type { FindingTexts } from './finding-fields.tsx'

/** Where a finding is or will be. */
export type FindingPlace = {
  readonly inspectionId: string
  readonly itemId: string
  readonly zoneId: string | null
}

/** The acts and texts of one finding, which may not be there yet. */
export function useFinding({ inspectionId, itemId, zoneId }: FindingPlace, finding: Finding | undefined) {
  const { record, failure, isRunning } = useRecordFinding(inspectionId, itemId, zoneId)
  const value = useMemo(() => textsOf(finding), [finding])
  const texts = useAutosave<FindingTexts>({ value, save: record })
  const findingId = finding?.id
  const ensure = useCallback(
    async () => (findingId === undefined ? record({}) : ok({ id: findingId })),
    [findingId, record],
  )
  return {
    texts,
    ensure,
    answer: (answer: Answer) => record({ answer }),
    severity: (severity: Severity | null) => record({ severity }),
    progress: combineProgress([texts.progress, actProgress()]),
  }

  function actProgress(): SaveProgress {
    if (isRunning) return { kind: 'saving' }
    if (failure) return { kind: 'failed', failure }
    return finding ? { kind: 'saved', savedAt: Date.parse(finding.savedAt) } : { kind: 'idle' }
  }
}

function textsOf(finding: Finding | undefined): FindingTexts {
  return {
    reason: finding?.reason ?? '',
    note: { ja: finding?.note.ja ?? '', local: finding?.note.local ?? '' },
    action: { ja: finding?.action.ja ?? '', local: finding?.action.local ?? '' },
  }
}
