import { useSearchParams } from 'react-router'
import { SelfCheckList } from './self-check-list.tsx'
import { SelfCheckScreen } from './self-check-screen.tsx'

type SelfCheckTabProps = { readonly engagementId: string }

/** The self-checks of an engagement, or the one that the address names (`?check=…`). */
export function SelfCheckTab({ engagementId }: SelfCheckTabProps) {
  const [params, setParams] = useSearchParams()
  const check = params.get('check')
  if (check === null)
    return <SelfCheckList engagementId={engagementId} onOpen={(id) => setParams({ check: id })} />
  return (
    <SelfCheckScreen
      key={check}
      engagementId={engagementId}
      selfCheckId={check}
      onLeave={() => setParams({})}
    />
  )
}
