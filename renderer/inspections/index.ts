import { patchInspections } from './data/answer-patches.ts'

export { ChecklistsScreen } from './checklists/checklists-screen.tsx'
export { InspectionTab } from './inspection-tab.tsx'
export { photoUrl } from './photos/photo-url.ts'
export { formatPercent } from './score/format-percent.ts'
export { RadarOnDemand } from './score/radar-on-demand.tsx'
export { ScoreSummary } from './score/score-summary.tsx'

patchInspections()
