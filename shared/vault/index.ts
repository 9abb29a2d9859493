export { type Backup, recoveryCode, type VaultStatus } from './contract.ts'
