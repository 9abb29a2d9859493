export { EngagementHeader } from './engagement-header.tsx'
export { HomeScreen } from './home-screen.tsx'
export { OverviewTab } from './overview-tab.tsx'
