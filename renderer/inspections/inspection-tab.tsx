import { useSearchParams } from 'react-router'
import { InspectionScreen } from './inspection-screen.tsx'
import { InspectionList } from './list/inspection-list.tsx'

type InspectionTabProps = { readonly engagementId: string }

/** The inspections of an engagement, or the one that the address names (`?inspection=…&zone=…&item=…`). */
export function InspectionTab({ engagementId }: InspectionTabProps) {
  const [params, setParams] = useSearchParams()
  const inspectionId = params.get('inspection')
  if (inspectionId === null) {
    return <InspectionList engagementId={engagementId} onOpen={(inspection) => setParams({ inspection })} />
  }
  return (
    <InspectionScreen
      key={params.toString()}
      inspectionId={inspectionId}
      itemId={params.get('item')}
      zoneId={params.get('zone')}
      onLeave={() => setParams({})}
    />
  )
}
