import { useCallback, useState } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Answer, AssetLevel, Finding, Severity } from '../../../shared/inspections/contract.ts'
import { ok } from '../../../shared/result.ts'
import type { SaveProgress } from '../../ui/autosaver.ts'
import { combineProgress } from '../../ui/combine-progress.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useChange } from '../../ui/use-change.ts'
import { newRun, useStatedPair } from '../../ui/use-stated-pair.ts'

/** Where a finding is or will be. */
export type FindingPlace = Pick<Finding, 'inspectionId' | 'itemId' | 'zoneId'>

/** What an act or a field changes in a finding; what is omitted stays. */
export type FindingChange = Omit<Input<'inspections.recordFinding'>, keyof FindingPlace>

/** The acts and texts of one finding, which may not be there yet, during one visit of its card. */
export function useFinding({ inspectionId, itemId, zoneId }: FindingPlace, finding: Finding | undefined) {
  const { run: send, failure } = useChange('inspections.recordFinding', { isQuiet: true })
  const [run] = useState(newRun)
  const record = useCallback(
    (change: FindingChange) => send({ inspectionId, itemId, zoneId, ...change }),
    [send, inspectionId, itemId, zoneId],
  )
  const note = useStatedPair({ stored: finding?.note, run, save: (input) => record({ note: input }) })
  const reason = useAutosave({
    value: finding?.reason ?? '',
    save: (text) => record({ reason: text }),
  })
  const severityReason = useAutosave({
    value: finding?.severityReason ?? '',
    save: (text) => record({ severityReason: text }),
  })
  const findingId = finding?.id
  const ensure = useCallback(
    async () => (findingId === undefined ? record({}) : ok({ id: findingId })),
    [findingId, record],
  )

  return {
    run,
    note,
    reason,
    severityReason,
    ensure,
    record,
    answer: (answer: Answer) => record({ answer }),
    /** The suggestion itself is no choice of one's own: it follows level and answer. */
    severity: (severity: Severity) =>
      record({
        severity: severity === finding?.suggestedSeverity || severity === finding?.severity ? null : severity,
      }),
    level: (level: AssetLevel) => record({ assetLevel: level === finding?.assetLevel ? null : level }),
    progress: combineProgress([note.progress, reason.progress, severityReason.progress, actProgress()]),
  }

  function actProgress(): SaveProgress {
    if (failure) return { kind: 'failed', failure }
    return finding ? { kind: 'saved', savedAt: Date.parse(finding.savedAt) } : { kind: 'idle' }
  }
}

/** What a card holds of its finding. */
export type FindingEdit = ReturnType<typeof useFinding>
