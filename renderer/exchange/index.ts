export { ExchangeScreen } from './exchange-screen.tsx'
export { ExchangeTab } from './exchange-tab.tsx'
