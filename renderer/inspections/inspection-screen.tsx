import { Skeleton } from '@mantine/core'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useInspection } from './data/use-inspection.ts'
import { InspectionWorkspace } from './inspection-workspace.tsx'

type InspectionScreenProps = {
  readonly inspectionId: string
  readonly itemId: string | null
  readonly onItem: (itemId: string) => void
  readonly onLeave: () => void
}

/** One inspection, once it is read. */
export function InspectionScreen({ inspectionId, ...rest }: InspectionScreenProps) {
  const { opened, failure } = useInspection(inspectionId)
  if (failure) return <FailureNotice failure={failure} />
  if (!opened) return <Skeleton height="100%" animate={false} />
  return <InspectionWorkspace opened={opened} {...rest} />
}
