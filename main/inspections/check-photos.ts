import { ok, type Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import { openForWork, type WorkIdentity } from '../vault/index.ts'
import { findPhoto } from './photo-store.ts'

/** Photos whose files are to be checked, over a connection of its own. */
export type CheckInput = WorkIdentity & { readonly photoIds: readonly string[] }

/** Names the photos whose file is missing or is not what was stored; reads and decrypts every one. */
export async function checkPhotos(
  { photoIds, ...identity }: CheckInput,
  { onProgress }: TaskControl,
): Promise<Result<{ readonly lost: readonly string[] }>> {
  const vault = openForWork(identity)
  if (!vault.ok) return vault
  const { db, attachments, close } = vault.value
  const isWhole = async (id: string) => {
    const photo = findPhoto(db, id)
    return photo !== undefined && (await attachments.readAsync(photo.attachmentId)).ok
  }
  try {
    const lost: string[] = []
    for (const [index, id] of photoIds.entries()) {
      // A second look, for one that was edited between the two readings.
      if (!(await isWhole(id)) && !(await isWhole(id))) lost.push(id)
      onProgress((index + 1) / photoIds.length)
    }
    return ok({ lost })
  } finally {
    close()
  }
}
