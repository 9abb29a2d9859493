import type { Rounding } from '../../shared/hours/contract.ts'
import { fail, invalid, ok } from '../../shared/result.ts'
import type { Handlers } from '../context.ts'
import { findEngagement, programmeOfEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'

/** The methods that say how times are rounded. */
export const roundingHandlers: Handlers<'hours.getRounding' | 'hours.setRounding'> = {
  'hours.getRounding': ({ db }, { engagementId }) =>
    findEngagement(db, engagementId) ? ok(roundingOf(db, engagementId)) : fail('NOT_FOUND', { engagementId }),

  'hours.setRounding': ({ db }, { engagementId, stepMinutes, mode }) => {
    if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    if (roundingOf(db, engagementId).isFixed)
      return invalid({ path: 'stepMinutes', reason: 'fixed-by-programme' })
    db.prepare(
      `INSERT INTO rounding (engagement_id, step_minutes, mode) VALUES (?, ?, ?)
       ON CONFLICT (engagement_id) DO UPDATE SET step_minutes = excluded.step_minutes, mode = excluded.mode`,
    ).run(engagementId, stepMinutes, mode)
    return ok(roundingOf(db, engagementId))
  },
}

/** How the times of an engagement are rounded: as its programme says, else as someone chose, else not at all. */
export function roundingOf(
  db: ReadableDatabase,
  engagementId: string,
): Rounding & { readonly isFixed: boolean } {
  const engagement = findEngagement(db, engagementId)
  const fixed = engagement && programmeOfEngagement(engagement).rounding
  if (fixed && fixed.mode !== 'none') return { ...(fixed as Rounding), isFixed: true }
  const chosen = db
    .prepare<[string], Rounding>(
      'SELECT step_minutes AS stepMinutes, mode FROM rounding WHERE engagement_id = ?',
    )
    .get(engagementId)
  return { stepMinutes: 1, mode: 'none', ...chosen, isFixed: false }
}
