import type { EngagementRows, HiddenRows, SelfCheckRow } from '../../shared/exchange/rows.ts'
import { findFollowUp, readMeasureStates } from '../follow-up/index.ts'
import { findSelfCheck, listSelfChecks } from '../self-check/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'

type Part = Pick<EngagementRows, 'selfChecks' | 'followUp'> & {
  readonly hidden: Pick<HiddenRows, 'selfChecks'>
}

/** The self-checks of an engagement by day, those that were removed apart, and its follow-up interview. */
export function readIntake(db: ReadableDatabase, engagementId: string): Part {
  const [there, removed]: [SelfCheckRow[], SelfCheckRow[]] = [[], []]
  for (const { id } of listSelfChecks(db, engagementId)) {
    const found = findSelfCheck(db, id)
    if (found !== undefined) (found.isRemoved ? removed : there).push(toRow(found))
  }
  const followUp = findFollowUp(db, engagementId)
  return {
    selfChecks: there,
    hidden: { selfChecks: removed },
    followUp:
      followUp === undefined
        ? null
        : {
            heldOn: followUp.heldOn,
            outcome: followUp.outcome,
            remark: followUp.remark,
            revision: followUp.revision,
            measures: Object.fromEntries(readMeasureStates(db, engagementId)),
          },
  }
}

function toRow({
  id,
  siteId,
  checkedOn,
  language,
  revision,
  answers,
}: NonNullable<ReturnType<typeof findSelfCheck>>): SelfCheckRow {
  return { id, siteId, checkedOn, language, revision, answers }
}
