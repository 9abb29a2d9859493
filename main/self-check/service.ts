import { fail, ok } from '../../shared/result.ts'
import { type GivenAnswer, questions, type SelfCheck } from '../../shared/self-check/index.ts'
import type { Handlers, MethodsOf, WriteContext } from '../context.ts'
import { findEngagement, findSite } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import {
  findSelfCheck,
  insertSelfCheck,
  listSelfChecks,
  markRemoved,
  noteChange,
  storeAnswer,
} from './store.ts'
import { wordsOfSheet } from './texts.ts'

/** The methods of the self-check sheet 情報管理体制セルフチェックシート. */
export const selfCheckHandlers: Handlers<MethodsOf<'selfCheck'>> = {
  'selfCheck.questions': (_, { language }) => ok(wordsOfSheet(language)),

  'selfCheck.list': ({ db }, { engagementId }) =>
    findEngagement(db, engagementId) === undefined
      ? fail('NOT_FOUND', { engagementId })
      : ok({ items: listSelfChecks(db, engagementId) }),

  'selfCheck.get': ({ db }, { id }) => {
    const found = findSelfCheck(db, id)
    return found === undefined ? fail('NOT_FOUND', { selfCheckId: id }) : ok(found)
  },

  'selfCheck.start': ({ db, now }, { engagementId, siteId, checkedOn }) => {
    if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
    const site = findSite(db, siteId)
    if (site === undefined || site.engagementId !== engagementId) return fail('NOT_FOUND', { siteId })
    const twin = listSelfChecks(db, engagementId).find(
      (each) => each.siteId === siteId && each.checkedOn === checkedOn && !each.isRemoved,
    )
    if (twin !== undefined) return ok(mustFind(db, twin.id))
    const id = newId()
    insertSelfCheck(db, { id, engagementId, siteId, checkedOn, language: site.language }, now)
    return ok(mustFind(db, id))
  },

  'selfCheck.record': ({ db, now }, { selfCheckId, questionId, answer, note }) => {
    const before = findSelfCheck(db, selfCheckId)
    if (before === undefined || before.isRemoved) return fail('NOT_FOUND', { selfCheckId })
    if (!questions.some(({ id }) => id === questionId)) return fail('NOT_FOUND', { questionId })
    const known = before.answers.find((each) => each.questionId === questionId) ?? unanswered(questionId)
    const next = {
      questionId,
      answer: answer === undefined ? known.answer : answer,
      note: {
        ja: textOf(note === null ? null : note?.ja, known.note.ja),
        local: textOf(note === null ? null : note?.local, known.note.local),
      },
    }
    if (JSON.stringify(next) === JSON.stringify(known)) return ok(before)
    storeAnswer(db, selfCheckId, next)
    noteChange(db, selfCheckId, now)
    return ok(mustFind(db, selfCheckId))
  },

  'selfCheck.remove': (context, { id }) => mark(context, id, context.now),
  'selfCheck.restore': (context, { id }) => mark(context, id, null),
}

function mark({ db, now }: WriteContext, id: string, removedAt: string | null) {
  const found = findSelfCheck(db, id)
  if (found === undefined) return fail('NOT_FOUND', { selfCheckId: id })
  if (found.isRemoved === (removedAt !== null)) return ok(found)
  markRemoved(db, id, removedAt)
  noteChange(db, id, now)
  return ok(mustFind(db, id))
}

function unanswered(questionId: string): GivenAnswer {
  return { questionId, answer: null, note: { ja: null, local: null } }
}

function textOf(input: string | null | undefined, known: string | null): string | null {
  if (input === undefined) return known
  return input === null || input.trim() === '' ? null : input
}

function mustFind(db: ReadableDatabase, id: string): SelfCheck {
  const found = findSelfCheck(db, id)
  if (found === undefined) throw new Error(`self-check ${id} is gone`)
  return found
}
