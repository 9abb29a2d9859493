export { ConsolidateScreen } from './consolidate-screen.tsx'
export { ExchangeScreen } from './exchange-screen.tsx'
export { ExchangeTab } from './exchange-tab.tsx'
export { ImportScreen } from './merge/import-screen.tsx'
