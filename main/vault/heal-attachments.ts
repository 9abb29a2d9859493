import { join } from 'node:path'
import { type AttachmentFacts, isWhole, readIfPresent } from './attachment-file.ts'
import { discard, linkOrCopy, replaceFile, syncFolder } from './durable-files.ts'
import { listBackups } from './manifest.ts'
import type { VaultPaths } from './paths.ts'
import { codeOf } from './storage-errors.ts'

/** Tells whether the vault's own file of an attachment can be read and is as it was saved. */
export function isWholeInVault(paths: VaultPaths, attachment: AttachmentFacts): boolean {
  return isWhole(attachment, readIfPresent(join(paths.attachments, attachment.id)))
}

/**
 * Puts the copy of an older backup in place of each attachment that is damaged in the vault, there and in the
 * backup being made in `folder`. Answers whether there was one to put back.
 */
export function healAttachments(
  paths: VaultPaths,
  folder: string,
  damaged: readonly AttachmentFacts[],
): boolean {
  const backups = listBackups(paths.backups).map(({ id }) => join(paths.backups, id))
  let hasHealed = false
  for (const attachment of damaged) {
    if (isWholeInVault(paths, attachment)) continue
    const file = findWholeCopy(backups, attachment)
    if (file === null || !putBack(join(paths.attachments, attachment.id), file)) continue
    const copy = join(folder, 'attachments', attachment.id)
    discard(copy)
    linkOrCopy(join(paths.attachments, attachment.id), copy)
    hasHealed = true
  }
  if (hasHealed) syncFolder(join(folder, 'attachments'))
  return hasHealed
}

/** A backup may share the damaged bytes by a hard link, so only what decrypts and hashes right is a copy. */
function findWholeCopy(backups: readonly string[], attachment: AttachmentFacts): Uint8Array | null {
  for (const backup of backups) {
    const file = readIfPresent(join(backup, 'attachments', attachment.id))
    if (file !== null && isWhole(attachment, file)) return file
  }
  return null
}

/** The backup matters more than the photo: a file that can't be replaced must not stop it. */
function putBack(path: string, file: Uint8Array): boolean {
  try {
    replaceFile(path, file)
    return true
  } catch (error) {
    if (codeOf(error) === '') throw error
    return false
  }
}
