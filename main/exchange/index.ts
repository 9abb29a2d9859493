export { exchangeHandlers } from './service.ts'
