import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { clauseTexts } from '../../../main/drafting/texts.ts'
import {
  type AnswersPatch,
  answersPatch,
  clauseIds,
  jurisdictions,
  sanctions,
} from '../../../shared/drafting/answers.ts'
import { assembleClauses } from '../../../shared/drafting/assemble.ts'
import type { Column } from '../../../shared/drafting/bind-values.ts'
import { localLanguages } from '../../../shared/drafting/languages.ts'
import { documentKinds } from '../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../shared/drafting/library/select.ts'
import { defaultAnswers, mergeAnswers } from '../../../shared/drafting/merge-answers.ts'

const everyPart: AnswersPatch = {
  objectsHandedOver: true,
  liquidatedDamages: { present: true, amount: 1, capPercent: 8 },
  nonSolicitation: { present: true, target: 'both' },
  residualKnowledge: { present: true },
  personalData: { used: true, crossBorder: true, separateConsent: true },
  nc: { present: true, compPresent: true, penaltyPresent: true, waiverClause: true },
  bond: { present: true },
  wr: { monitor: true, search: true, byod: true, sanctions: [...sanctions] },
  wd: { present: true },
  clausesOn: [...clauseIds],
}

const documents = documentKinds.flatMap((kind) =>
  jurisdictions
    .filter((jurisdiction) => !isBarred(kind, jurisdiction))
    .map((jurisdiction) => ({ kind, jurisdiction })),
)

describe('a document with every part', () => {
  it.each(documents)('binds every placeholder of $kind for $jurisdiction', ({ kind, jurisdiction }) => {
    const answers = mergeAnswers(defaultAnswers(kind, jurisdiction), everyPart)
    for (const local of localLanguages(jurisdiction, kind))
      for (const language of ['ja', local] as const) {
        const texts = assembledTexts({ kind, jurisdiction, answers, language, languages: ['ja', local] })
        expect(texts.length).toBeGreaterThan(500)
        expect(texts, language).not.toMatch(unbound)
      }
  })
})

describe('a document with any answer from a list', () => {
  // A clause that is off takes texts away and binds nothing of its own.
  const { clausesOff: _, clausesOn: __, ...asked } = answersPatch.shape
  const patches = Object.entries(asked).flatMap(([key, schema]) =>
    valuesOf(schema).map((value) => ({ [key]: value }) as AnswersPatch),
  )

  it('knows the answers that have lists', () => {
    expect(patches.length).toBeGreaterThan(150)
    expect(patches).toContainEqual({ prevailingLanguage: 'equal' })
    expect(patches).toContainEqual({ nonSolicitation: { target: 'clients' } })
  })

  it.each(['NDA_UNI', 'EC_CONF', 'WR_CONF', 'PLG_VIS'] as const)('binds every placeholder of %s', (kind) => {
    for (const [index, patch] of patches.entries()) {
      const jurisdiction = jurisdictions[index % jurisdictions.length] ?? 'TH'
      const local = localLanguages(jurisdiction, kind).at(-1) ?? 'en'
      const answers = mergeAnswers(mergeAnswers(defaultAnswers(kind, jurisdiction), everyPart), patch)
      for (const language of ['ja', local] as const) {
        const texts = assembledTexts({ kind, jurisdiction, answers, language, languages: ['ja', local] })
        expect(texts, `${language} ${JSON.stringify(patch)}`).not.toMatch(unbound)
      }
    }
  })
})

const unbound = /\{\{|\}\}|undefined|\bnull\b/

function assembledTexts(column: Omit<Column, 'text'>): string {
  return assembleClauses({ ...column, text: clauseTexts(column.language) })
    .flatMap(({ heading, paragraphs, notes }) => [
      heading,
      ...[...paragraphs, ...notes].map(({ text }) => text),
    ])
    .join('\n')
}

/** Every value of a schema of a few values; null where nothing was answered, none for free text. */
function valuesOf(schema: z.ZodType): unknown[] {
  const { def } = schema as unknown as z.ZodOptional | z.ZodEnum | z.ZodArray | z.ZodObject | z.ZodBoolean
  switch (def.type) {
    case 'optional':
      return valuesOf(def.innerType as z.ZodType)
    case 'nullable' as never:
      return [null, ...valuesOf((def as { innerType: z.ZodType }).innerType)]
    case 'enum':
      return Object.values(def.entries)
    case 'boolean':
      return [true, false]
    case 'array': {
      const each = valuesOf(def.element as z.ZodType).filter((value) => value !== null)
      return [[], ...each.map((value) => [value]), ...(each.length > 1 ? [each] : [])]
    }
    case 'object':
      return Object.entries(def.shape).flatMap(([key, part]) =>
        valuesOf(part as z.ZodType).map((value) => ({ [key]: value })),
      )
    default:
      return []
  }
}
