export { type AttachmentStore, createEngagementKey } from './attachments.ts'
export { startAutomaticBackups } from './automatic-backups.ts'
export type { ReadableDatabase, WritableDatabase } from './database.ts'
export { replaceFileAsync, syncFolderAsync } from './durable-files.ts'
export {
  openForWork,
  openToWrite,
  type WorkIdentity,
  type WorkVault,
  type WritingVault,
} from './open-for-work.ts'
export { openScratch } from './scratch.ts'
export { codeOf, failureOf } from './storage-errors.ts'
export { inTransaction } from './transaction.ts'
export { createVault, type OpenVault, type Vault } from './vault.ts'
export { copiesHolding, type VaultCopy } from './wipe/copies.ts'
export type { WipeOrder } from './wipe/remove-engagement.ts'
export type { Wiped } from './wipe/run-wipe.ts'
export { listWipes, type Wipe } from './wipe/store.ts'
export { tracesOf } from './wipe/traces.ts'
