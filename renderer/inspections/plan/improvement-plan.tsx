import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { Place } from '../walk/walk.ts'
import { PlanScreen } from './plan-screen.tsx'
import { useFindings } from './use-findings.ts'
import { type Room, useRoom } from './use-room.ts'

type ImprovementPlanProps = {
  readonly inspectionId: string
  readonly onOpenFinding: (place: Place) => void
}

/** All gaps of an inspection in the order in which to close them, and what keeps its report from being final. */
export function ImprovementPlan({ inspectionId, onOpenFinding }: ImprovementPlanProps) {
  const { room, failure } = useRoom(inspectionId)
  if (failure) return <FailureNotice failure={failure} />
  if (!room) return <Skeleton height="100%" animate={false} />
  return <PlanOfRoom room={room} onOpenFinding={onOpenFinding} />
}

type PlanOfRoomProps = Pick<ImprovementPlanProps, 'onOpenFinding'> & { readonly room: Room }

function PlanOfRoom({ room, onOpenFinding }: PlanOfRoomProps) {
  const { id, marks } = room.outline
  const zoneIds = useMemo(() => [...new Set(marks.map(({ zoneId }) => zoneId))], [marks])
  const { findings, failure } = useFindings(id, zoneIds)
  if (failure) return <FailureNotice failure={failure} />
  if (!findings) return <Skeleton height="100%" animate={false} />
  return <PlanScreen room={room} findings={findings} onOpenFinding={onOpenFinding} />
}
