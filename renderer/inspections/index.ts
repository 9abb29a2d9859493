import { patchInspections } from './data/answer-patches.ts'

export { ChecklistsScreen } from './checklists/checklists-screen.tsx'
export { InspectionTab } from './inspection-tab.tsx'
export { photoUrl } from './photos/photo-url.ts'
export { formatPercent } from './score/format-percent.ts'
export { LevelBar } from './score/level-bar.tsx'
export { RadarOnDemand } from './score/radar-on-demand.tsx'

patchInspections()
