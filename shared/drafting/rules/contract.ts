import { z } from 'zod'
import { calendarDate, countryCode, languageTag } from '../../fields.ts'
import { task } from '../../method.ts'
import { documentKinds } from '../library/kinds.ts'
import { inventory, lawPlaces, ruleJurisdictions } from './kinds.ts'
import { type VariableType, variables } from './variables.ts'

const longText = z.string().max(20_000)

function schemaOf(type: VariableType): z.ZodType {
  switch (type.type) {
    case 'boolean':
      // A type that names its choices when it is refused.
      return z.literal([true, false])
    case 'integer':
      return z.int().min(0).max(1e9)
    case 'number':
      return z.number().min(0).max(1e15)
    case 'date':
      return calendarDate
    case 'language':
      return languageTag
    case 'country':
      return countryCode
    case 'enum':
      return z.enum(type.choices)
    case 'list':
      return z.array(type.choices ? z.enum(type.choices) : z.string().max(500)).max(500)
    default:
      return longText
  }
}

/** An object whose keys may be left out; a key that is none of them is refused with those that there are. */
function known(fields: Readonly<Record<string, z.ZodType>>) {
  return z.looseObject(fields).superRefine((value, context) => {
    for (const key of Object.keys(value).filter((name) => !Object.hasOwn(fields, name)))
      context.addIssue({ code: 'invalid_value', values: Object.keys(fields), input: key, path: [key] })
  })
}

// Every start waits for these: variables of one type, and all clauses, share one schema.
const answerSchemas = new Map(
  [...new Set(Object.values(variables))].map((type) => [type, schemaOf(type).nullish()]),
)
const clauseTexts = z.strictObject({ ja: longText.nullish(), local: longText.nullish() }).optional()

/** Answers by the names of the variable dictionary; missing and null are the same. */
const ruleAnswers = known(
  Object.fromEntries(
    Object.entries(variables).map(([name, type]) => [name, answerSchemas.get(type) ?? longText]),
  ),
)

/** How a document reads, clause by clause, for the rules that scan texts. */
const ruleTexts = known(Object.fromEntries(inventory.map((id) => [id, clauseTexts])))

/** A sentence in Japanese, English and the language of the caller. */
const sentence = z.object({ ja: z.string(), en: z.string() }).catchall(z.string())

const changedAnswers = z.record(
  z.string(),
  z.union([z.boolean(), z.number(), z.string(), z.array(z.string()), z.null()]),
)
const clauseList = z.array(z.string())
const sides = z.object({ ja: z.string().nullable(), local: z.string().nullable() })

/** What one click would change; `words` says it to a person. */
const fix = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('replace-text'),
    words: sentence,
    clauseId: z.string(),
    /** The sentences that stand there, null where a side has none. */
    found: sides,
    /** What is to stand there; brackets mark what has to be filled in. */
    replacement: z.object({ ja: z.string(), local: z.string() }),
  }),
  z.object({ kind: z.literal('set-answer'), words: sentence, answers: changedAnswers }),
  z.object({
    kind: z.literal('add-clause'),
    words: sentence,
    clauseIds: clauseList,
    answers: changedAnswers,
  }),
  z.object({
    kind: z.literal('remove-clause'),
    words: sentence,
    clauseIds: clauseList,
    answers: changedAnswers,
    /** Clauses that may stand in for what is removed. */
    offers: clauseList,
  }),
])

/** One thing a rule found in a document. */
export const lintFinding = z.object({
  ruleId: z.string(),
  jurisdiction: z.enum(lawPlaces),
  severity: z.enum(['error', 'warning', 'info']),
  clauseId: z.string().optional(),
  /** The key of the sentence in the namespace `rules`. */
  messageKey: z.string(),
  message: sentence,
  basis: sentence,
  asOf: calendarDate,
  confidence: z.enum(['sourced', 'memory']),
  /** To be shown with 要確認: from memory, or last looked at more than twelve months before the day. */
  isUnconfirmed: z.boolean(),
  /** True where texts were scanned: it may miss or misread. */
  isApproximate: z.boolean(),
  sources: z.array(z.object({ id: z.string(), subject: z.string(), address: z.string() })),
  fix: fix.optional(),
})

export type LintFinding = z.infer<typeof lintFinding>

export const rulesContract = {
  'lint.check': task(
    z.strictObject({
      kind: z.enum(documentKinds),
      jurisdiction: z.enum(ruleJurisdictions),
      clauses: z.array(z.enum(inventory)).max(500),
      answers: ruleAnswers,
      texts: ruleTexts.optional(),
      /** The day of the judgement; the machine's, in UTC, where none is given. */
      today: calendarDate.optional(),
    }),
    z.object({
      /** None means that no rule was triggered as of that day, never that the document is valid. */
      findings: z.array(lintFinding),
      asOf: calendarDate,
      rulesChecked: z.int(),
      needsCounselReview: z.literal(true),
      notice: sentence,
    }),
  ),
} as const
