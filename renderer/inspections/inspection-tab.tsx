import { useSearchParams } from 'react-router'
import { InspectionScreen } from './inspection-screen.tsx'
import { InspectionList } from './list/inspection-list.tsx'

type InspectionTabProps = { readonly engagementId: string }

/** The inspections of an engagement, or the one that the address names (`?inspection=…&item=…`). */
export function InspectionTab({ engagementId }: InspectionTabProps) {
  const [params, setParams] = useSearchParams()
  const inspectionId = params.get('inspection')
  const open = (inspection: string) => setParams({ inspection })
  if (inspectionId === null) return <InspectionList engagementId={engagementId} onOpen={open} />
  return (
    <InspectionScreen
      key={inspectionId}
      inspectionId={inspectionId}
      itemId={params.get('item')}
      onItem={(item) => setParams({ inspection: inspectionId, item }, { replace: true })}
      onLeave={() => setParams({})}
    />
  )
}
