import { patchInspections } from './data/answer-patches.ts'

export { ChecklistsScreen } from './checklists/checklists-screen.tsx'
export { InspectionTab } from './inspection-tab.tsx'
export { photoUrl } from './photos/photo-url.ts'

patchInspections()
