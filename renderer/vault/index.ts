export { FirstRunScreen } from './first-run-screen.tsx'
export { UnlockScreen } from './unlock-screen.tsx'
