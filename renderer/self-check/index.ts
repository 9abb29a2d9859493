import { patchWithAnswers } from '../ui/answer-patches.ts'
import { readKey } from '../ui/use-read.ts'

export { SelfCheckTab } from './self-check-tab.tsx'

// An answer comes back with the whole sheet; only the list is read again.
patchWithAnswers('selfCheck.record', (queries, sheet) => {
  queries.setQueryData(readKey('selfCheck.get', { id: sheet.id }), sheet)
  void queries.invalidateQueries({
    queryKey: readKey('selfCheck.list', { engagementId: sheet.engagementId }),
  })
})
