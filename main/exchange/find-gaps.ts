import type { LedgerPhoto } from '../../shared/exchange/rows.ts'

/**
 * The photos of the ledger whose picture a workbook lacks, by the hashes of the pictures in it, its charts apart;
 * the same picture twice must be there twice. Throws where it holds a picture that nobody put there.
 */
export function findGaps(
  photos: readonly LedgerPhoto[],
  charts: readonly string[],
  pictures: readonly string[],
): LedgerPhoto[] {
  const counts = new Map<string, number>()
  for (const hash of pictures) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  for (const hash of charts) counts.set(hash, (counts.get(hash) ?? 0) - 1)
  const gaps = photos.filter(({ photo: { sha256 } }) => {
    const left = counts.get(sha256) ?? 0
    counts.set(sha256, left - 1)
    return left < 1
  })
  if (gaps.length === 0 && pictures.length !== photos.length + charts.length) {
    throw new Error(`${pictures.length} pictures for ${photos.length} photos and ${charts.length} charts`)
  }
  return gaps
}
