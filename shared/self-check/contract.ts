import { z } from 'zod'
import { calendarDate, id, instant, languageTag, listOf, storedPair, textPair } from '../fields.ts'
import { read, write } from '../method.ts'

/** The answers of the scale; `?` is “do not know”, `N` “not applicable” with its reason. */
export const answers = ['A', 'B', 'C', 'D', 'N', '?'] as const

const answer = z.enum(answers)
const questionId = z.string().regex(/^SC-\d{2}$/)

/** What was answered to one question; null: nothing yet. */
const givenAnswer = z.object({
  questionId,
  answer: answer.nullable(),
  /** The reason of an `N`, or a remark. */
  note: storedPair,
})

/** A self-check 情報管理体制セルフチェックシート of a site, without its answers. */
const selfCheckHead = z.object({
  id,
  engagementId: id,
  siteId: id,
  checkedOn: calendarDate,
  /** The language beside Japanese: that of the site on the day it was begun. */
  language: languageTag,
  isRemoved: z.boolean(),
  revision: z.int(),
  savedAt: instant,
  answeredCount: z.int(),
})

const selfCheck = selfCheckHead.extend({
  /** In the order of the sheet; questions that nothing was recorded at are missing. */
  answers: z.array(givenAnswer),
})

const worded = z.object({ id: z.string(), ja: z.string(), local: z.string() })

export type SelfCheckAnswer = z.infer<typeof answer>
export type GivenAnswer = z.infer<typeof givenAnswer>
export type SelfCheckHead = z.infer<typeof selfCheckHead>
export type SelfCheck = z.infer<typeof selfCheck>

/** The methods of the self-check sheet. */
export const selfCheckContract = {
  /** The questions in Japanese and one more language; English where the application does not speak it. */
  'selfCheck.questions': read(
    z.strictObject({ language: languageTag }),
    z.object({
      language: languageTag,
      blocks: z.array(worded),
      questions: z.array(worded.extend({ block: z.string() })),
      answers: z.array(worded.extend({ id: answer })),
    }),
  ),
  /** By site and date, removed ones among them, marked. */
  'selfCheck.list': read(z.strictObject({ engagementId: id }), listOf(selfCheckHead)),
  'selfCheck.get': read(z.strictObject({ id }), selfCheck),
  /** Begins a self-check; answers the one that this site has of that day, if it has. */
  'selfCheck.start': write(
    z.strictObject({ engagementId: id, siteId: id, checkedOn: calendarDate }),
    selfCheck,
  ),
  /** What is omitted stays; `null` takes it back. */
  'selfCheck.record': write(
    z.strictObject({
      selfCheckId: id,
      questionId,
      answer: answer.nullable().optional(),
      note: textPair.nullable().optional(),
    }),
    selfCheck,
  ),
  'selfCheck.remove': write(z.strictObject({ id }), selfCheck),
  'selfCheck.restore': write(z.strictObject({ id }), selfCheck),
} as const
