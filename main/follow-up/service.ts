import type { FollowUp } from '../../shared/follow-up/index.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findFollowUp, listMeasures, storeFollowUp, storeMeasure } from './store.ts'

/** The methods of the follow-up interview フォローアップ面談; a desk consultation has none. */
export const followUpHandlers: Handlers<MethodsOf<'followUp'>> = {
  'followUp.get': ({ db }, { engagementId }) =>
    findEngagement(db, engagementId) === undefined
      ? fail('NOT_FOUND', { engagementId })
      : ok(readFollowUp(db, engagementId)),

  'followUp.record': ({ db, now }, { engagementId, measure, remark, ...input }) => {
    const engagement = findEngagement(db, engagementId)
    if (engagement === undefined) return fail('NOT_FOUND', { engagementId })
    if (engagement.kind === 'desk')
      return fail('STEP_NOT_ALLOWED', { reason: 'desk-has-no-steps', from: null, to: '06' })
    const before = readFollowUp(db, engagementId)
    const asked = before.measures.find(({ actionId }) => actionId === measure?.actionId)
    if (measure !== undefined && asked === undefined) return fail('NOT_FOUND', { actionId: measure.actionId })
    const next = {
      heldOn: input.heldOn === undefined ? before.heldOn : input.heldOn,
      outcome: input.outcome === undefined ? before.outcome : input.outcome,
      remark: {
        ja: textOf(remark === null ? null : remark?.ja, before.remark.ja),
        local: textOf(remark === null ? null : remark?.local, before.remark.local),
      },
    }
    const { heldOn, outcome, remark: known } = before
    const isSame = JSON.stringify(next) === JSON.stringify({ heldOn, outcome, remark: known })
    if (isSame && (measure === undefined || measure.state === asked?.state)) return ok(before)
    storeFollowUp(db, engagementId, { ...next, revision: before.revision + 1 }, now)
    if (measure !== undefined) storeMeasure(db, engagementId, measure.actionId, measure.state)
    return ok(readFollowUp(db, engagementId))
  },
}

function readFollowUp(db: ReadableDatabase, engagementId: string): FollowUp {
  const nothing = {
    heldOn: null,
    outcome: null,
    remark: { ja: null, local: null },
    revision: 0,
    savedAt: null,
  }
  return {
    engagementId,
    ...(findFollowUp(db, engagementId) ?? nothing),
    measures: listMeasures(db, engagementId),
  }
}

function textOf(input: string | null | undefined, known: string | null): string | null {
  if (input === undefined) return known
  return input === null || input.trim() === '' ? null : input
}
