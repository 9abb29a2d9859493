export { HoursTab } from './hours-tab.tsx'
export { TodayScreen } from './today-screen.tsx'
