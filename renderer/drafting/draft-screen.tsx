import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import { DraftWorkspace } from './draft-workspace.tsx'

type DraftScreenProps = { readonly draftId: string; readonly onLeave: () => void }

/** One draft, once it and its lint are read. */
export function DraftScreen({ draftId, onLeave }: DraftScreenProps) {
  const draft = useRead('drafts.get', { id: draftId })
  const lint = useRead('drafts.lint', { draftId })
  const failure = draft.failure ?? lint.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!draft.data || !lint.data) return null
  return <DraftWorkspace draft={draft.data} lint={lint.data} onLeave={onLeave} />
}
