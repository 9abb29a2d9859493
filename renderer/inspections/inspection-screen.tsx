import { useMemo } from 'react'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useFindingsAhead, useZoneFindings } from './data/use-findings.ts'
import { useOpened } from './data/use-opened.ts'
import { InspectionWorkspace } from './inspection-workspace.tsx'
import { startPlace } from './walk/steps.ts'

type InspectionScreenProps = {
  readonly inspectionId: string
  /** Where to begin; null: at the first item that was not looked at. */
  readonly itemId: string | null
  readonly zoneId: string | null
  readonly onLeave: () => void
}

/** One inspection, shown at once as soon as its first card is read. */
export function InspectionScreen({ inspectionId, itemId, zoneId, onLeave }: InspectionScreenProps) {
  const { opened, failure } = useOpened(inspectionId)
  // Most often the walk begins where most others do; read together, the card is there with its inspection.
  useFindingsAhead(inspectionId, zoneId, 'now')
  const start = useMemo(
    () => opened && (itemId === null ? startPlace(opened.walk) : { itemId, zoneId }),
    [opened, itemId, zoneId],
  )
  const first = useZoneFindings(inspectionId, start?.zoneId ?? null, { enabled: start !== undefined })
  const notFound = failure ?? first.failure
  if (notFound) return <FailureNotice failure={notFound} />
  if (!opened || !start || !first.findings) return null
  return <InspectionWorkspace opened={opened} start={start} isNamed={itemId !== null} onLeave={onLeave} />
}
