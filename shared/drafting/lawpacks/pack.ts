import { z } from 'zod'
import { calendarDate } from '../../fields.ts'
import { type LawPlace, lawPlaces } from '../rules/kinds.ts'
import type { LawPart, Rule } from '../rules/rules.ts'

const line = z.string().min(1).max(300)
const sentence = z.string().min(1).max(2000)
const word = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/)
const clauseIds = z.array(line).max(70)
const confidence = z.enum(['sourced', 'memory', 'guidance'])
const severity = z.enum(['error', 'warning', 'info'])
const plainValue = z.union([z.boolean(), z.number(), z.string().max(300), z.array(line).max(100), z.null()])

const parameter = z.strictObject({
  value: plainValue,
  confidence,
  sources: z.array(line).max(50),
  asOf: calendarDate.optional(),
  from: calendarDate.optional(),
})

const figure = z.union([z.strictObject({ law: line }), z.strictObject({ variable: line })])
const answerPlan = z.union([
  plainValue,
  figure,
  // biome-ignore lint/suspicious/noThenProperty: the word of the shipped rules
  z.strictObject({ inCase: sentence, then: figure, else: figure }),
  z.strictObject({ atMost: figure }),
  z.strictObject({ atLeast: figure }),
  z.strictObject({ add: line }),
  z.strictObject({ remove: z.array(line).min(1).max(100) }),
])

const basis = z.strictObject({
  law: word,
  articles: z.array(line).max(50).optional(),
  style: z.enum(['article', 'section', 'paragraph', 'number', 'item']).optional(),
  sources: z.array(line).max(50),
  only: z.array(line).max(20).optional(),
  confidence: z.literal('memory').optional(),
})

const rule = z.strictObject({
  id: z.string().regex(/^L-[A-Z]{2,3}-\d{2,3}[a-z]?$/),
  severity,
  // The longest condition that ships has 316 characters; what is nested deeper than this shall not fill a call stack.
  when: z.record(word, z.string().min(1).max(1000)),
  severities: z.record(word, severity).optional(),
  clauseId: line.optional(),
  places: z.record(word, line).optional(),
  confidence: z.enum(['sourced', 'memory']),
  basis: z.array(basis).min(1).max(20),
  fix: z
    .strictObject({
      kind: z.enum(['replace-text', 'set-answer', 'add-clause', 'remove-clause']),
      words: word,
      clauseIds: clauseIds.optional(),
      answers: z.record(line, answerPlan).optional(),
      offers: clauseIds.optional(),
    })
    .optional(),
  asOf: calendarDate.optional(),
  quietAfter: line.optional(),
})

const texts = z.strictObject({
  messages: z.record(line, z.record(word, sentence)),
  laws: z.record(word, sentence),
  fixes: z.record(word, sentence),
})

const part = z.strictObject({
  parameters: z.record(word, parameter),
  rules: z.array(rule).max(500),
  sources: z.record(line, z.strictObject({ subject: sentence, address: z.string().max(2000) })),
  /** By language; Japanese and English are complete, what another one lacks is said in English. */
  texts: z.record(line, texts),
})

/** What says which law pack a file is; `version` counts upwards: `2`, `2.1`. */
export const packHead = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  version: z.string().regex(/^\d{1,6}(\.\d{1,6}){0,3}$/),
  /** When the law was last looked at as a whole. */
  asOf: calendarDate,
  publisher: z.string().trim().min(1).max(200),
})

/** A law pack 法令パック as a file: the figures, rules, sources and texts of one or more places. */
export const lawPackFile = packHead.extend({
  format: z.literal('kagimori-law'),
  formatVersion: z.literal(1),
  jurisdictions: z.partialRecord(z.enum(lawPlaces), part),
})

export type PackHead = z.infer<typeof packHead>
export type LawPackFile = z.infer<typeof lawPackFile>
export type PackPart = z.infer<typeof part>
export type PackRule = z.infer<typeof rule>

/** The parts of a pack, those of every country and of the Union first. */
export function partsOf({ jurisdictions }: LawPackFile): { jurisdiction: LawPlace; part: PackPart }[] {
  return lawPlaces.flatMap((jurisdiction) => {
    const part = jurisdictions[jurisdiction]
    return part === undefined ? [] : [{ jurisdiction, part }]
  })
}

/** A part of a pack as the rules are asked by it. */
export function toLawPart(jurisdiction: LawPlace, asOf: string, part: PackPart): LawPart {
  return {
    jurisdiction,
    asOf,
    law: part.parameters as LawPart['law'],
    rules: part.rules.map((each) => ({ ...each, jurisdiction }) as Rule),
    brought: { texts: part.texts, sources: part.sources },
  }
}
