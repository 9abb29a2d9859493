import { randomBytes } from 'node:crypto'
import type { Vault } from '../../../../main/vault/vault.ts'
import { engagementId, opened } from './vault-folder.ts'

/** Saves an attachment with random content and answers its id. */
export function savePhoto(vault: Vault, content: Uint8Array = randomBytes(5000)): string {
  const { db, attachments } = opened(vault)
  return db.transaction(() => attachments.save(engagementId, content, 'image/jpeg'))().id
}
