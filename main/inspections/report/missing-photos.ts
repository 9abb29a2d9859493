import { fail } from '../../../shared/result.ts'
import type { ReportSource } from './read-report.ts'

/** The refusal of a report whose photos are not all there, by name. */
export function missingPhotos({ findings }: Pick<ReportSource, 'findings'>, ids: readonly string[]) {
  const missing = new Set(ids)
  return fail('PHOTOS_MISSING', {
    photos: [...findings.values()].flatMap(({ itemId, photos }) =>
      photos
        .filter(({ id }) => missing.has(id))
        .map(({ id, caption }) => ({ id, itemId, caption: caption.ja ?? caption.local })),
    ),
  })
}
