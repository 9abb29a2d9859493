export { timerHandlers } from './service.ts'
