export { InspectionTab } from './inspection-tab.tsx'
