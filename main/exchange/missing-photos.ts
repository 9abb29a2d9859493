import type { LedgerPhoto, PhotoBalance } from '../../shared/exchange/rows.ts'
import { type Failure, fail } from '../../shared/result.ts'
import type { WorkVault } from '../vault/index.ts'

/**
 * Reads what stays out of the workbook all the same: the ledger counts only what is there. A photo that was removed
 * and whose file is lost was given up and counts nowhere.
 */
export async function checkHidden(
  { exported, removed, parked, secret }: PhotoBalance,
  attachments: WorkVault['attachments'],
  signal: AbortSignal,
): Promise<{ readonly photos: PhotoBalance; readonly missing: LedgerPhoto[] }> {
  const lost = new Set<LedgerPhoto>()
  for (const taken of [...removed, ...parked, ...secret]) {
    if (signal.aborted) break
    const bytes = await attachments.readAsync(taken.photo.attachmentId)
    if (!bytes.ok) lost.add(taken)
  }
  const photos = { exported, removed: removed.filter((taken) => !lost.has(taken)), parked, secret }
  return { photos, missing: [...parked, ...secret].filter((taken) => lost.has(taken)) }
}

/** Names the photos without which no workbook leaves. */
export function photosMissing(missing: readonly LedgerPhoto[]): Failure {
  return fail('PHOTOS_MISSING', {
    photos: missing.map(({ photo: { id, caption }, itemId, zone }) => ({
      id,
      itemId,
      zone,
      caption: caption.ja ?? caption.local,
    })),
  })
}
