export { ConsolidateScreen } from './consolidate-screen.tsx'
export { ExchangeScreen } from './exchange-screen.tsx'
export { ExchangeTab } from './exchange-tab.tsx'
