import { contract } from '../../../shared/contract.ts'
import { ok } from '../../../shared/result.ts'
import { findSelfCheck, selfCheckHandlers } from '../../self-check/index.ts'
import { type AnswerChange, type ShownAnswer, selfCheckFields } from '../fields/self-check-fields.ts'
import { defineKeyedKind, type LineChanges } from './keyed-kind.ts'
import { refuseUnless } from './kind.ts'

/** Self-checks, a question a row. */
export const selfChecks = defineKeyedKind<ShownAnswer, AnswerChange>(
  'self-check',
  Object.values(selfCheckFields),
  (db, id) => {
    const found = findSelfCheck(db, id)
    if (found === undefined || found.isRemoved) return undefined
    const inputsOf = (changes: LineChanges<AnswerChange>) =>
      [...changes].map(([questionId, { answer, noteJa, noteLocal }]) => ({
        selfCheckId: id,
        questionId,
        answer,
        note: { ja: noteJa, local: noteLocal },
      }))
    return {
      engagementId: found.engagementId,
      lineAt: (questionId) => ({ given: found.answers.find((each) => each.questionId === questionId) }),
      refuse(changes) {
        const { input } = contract['selfCheck.record']
        return (
          inputsOf(changes)
            .map((each) => refuseUnless(input, each))
            .find(Boolean) ?? null
        )
      },
      apply(context, changes) {
        for (const input of inputsOf(changes)) {
          const recorded = selfCheckHandlers['selfCheck.record'](context, input)
          if (!recorded.ok) return recorded
        }
        return ok(null)
      },
    }
  },
)
