import { useSearchParams } from 'react-router'
import { DraftList } from './draft-list.tsx'
import { DraftScreen } from './draft-screen.tsx'

type DraftsTabProps = { readonly engagementId: string }

/** The drafts of an engagement, or the one that the address names (`?draft=…`). */
export function DraftsTab({ engagementId }: DraftsTabProps) {
  const [params, setParams] = useSearchParams()
  const draftId = params.get('draft')
  if (draftId === null) {
    return <DraftList engagementId={engagementId} onOpen={(draft) => setParams({ draft })} />
  }
  return <DraftScreen key={draftId} draftId={draftId} onLeave={() => setParams({})} />
}
