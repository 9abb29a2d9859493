export { ReceiveDialog } from './allotments/receive-dialog.tsx'
export { HoursTab } from './hours-tab.tsx'
export { TimerBar } from './timer/timer-bar.tsx'
export { TodayScreen } from './today-screen.tsx'
