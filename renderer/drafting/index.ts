import { patchDrafts } from './patch-drafts.ts'

export { CuringClauses } from './curing-clauses.tsx'
export { DraftsTab } from './drafts-tab.tsx'
export { LawPacksScreen } from './lawpacks/law-packs-screen.tsx'

patchDrafts()
