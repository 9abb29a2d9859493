import { patchDrafts } from './patch-drafts.ts'
import { patchReviews } from './reviews/patch-reviews.ts'

export { CuringClauses } from './curing-clauses.tsx'
export { DraftsTab } from './drafts-tab.tsx'
export { LawPacksScreen } from './lawpacks/law-packs-screen.tsx'

patchDrafts()
patchReviews()
