import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Backup, backup } from '../../shared/vault/contract.ts'
import { namesIn, replaceFile } from './durable-files.ts'

const manifest = backup.extend({
  format: z.literal(1),
  vaultId: z.uuid(),
  /** Ties the content to the data key; tells nothing without it. */
  seal: z.string(),
  /** The attachments behind `damagedPhotos`, by id. */
  damagedAttachments: z.array(z.string()).default([]),
})

/** What lies beside a backup's files; holds no secret and no name. */
export type Manifest = z.infer<typeof manifest>

const unfinished = '.unfinished-'

/** The folder in which a backup is built before it gets its name. */
export function unfinishedName(id: string): string {
  return `${unfinished}${id}`
}

/** Tells a folder that never became a backup. */
export function isUnfinishedBackup(name: string): boolean {
  return name.startsWith(unfinished)
}

/** Writes a backup's manifest, durable when it returns. */
export function writeManifest(folder: string, content: Manifest): void {
  replaceFile(join(folder, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`)
}

/** A backup's manifest, or null where there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch {
    return null
  }
}

/** The backups in a folder, newest first; needs no key. */
export function listBackups(backupsFolder: string): Backup[] {
  return namesIn(backupsFolder)
    .filter((name) => !isUnfinishedBackup(name))
    .map((name) => ({ name, manifest: readManifest(join(backupsFolder, name)) }))
    .flatMap(({ name, manifest }) => (manifest?.id === name ? [backup.parse(manifest)] : []))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id))
}

/** The newest backup whose rehearsal went well. */
export function lastGoodBackup(backups: readonly Backup[]): Backup | null {
  return backups.find((candidate) => candidate.verifiedAt !== null) ?? null
}
