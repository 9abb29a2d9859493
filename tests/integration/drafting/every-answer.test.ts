import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { clauseTexts } from '../../../main/drafting/texts.ts'
import {
  type Answers,
  type AnswersPatch,
  answersPatch,
  draftLanguages,
  jurisdictions,
} from '../../../shared/drafting/answers.ts'
import { assembleClauses } from '../../../shared/drafting/assemble.ts'
import { localLanguage } from '../../../shared/drafting/languages.ts'
import { defaultAnswers, mergeAnswers } from '../../../shared/drafting/merge-answers.ts'

const everyPart: AnswersPatch = {
  objectsHandedOver: true,
  liquidatedDamages: { present: true, amount: 1, capPercent: 8 },
  nonSolicitation: { present: true, target: 'both' },
  residualKnowledge: { present: true },
  personalData: { used: true, crossBorder: true, separateConsent: true },
}

describe('a draft with any answer from a list', () => {
  // A clause that is off takes texts away and binds nothing of its own.
  const { clausesOff: _, ...asked } = answersPatch.shape
  const patches = Object.entries(asked).flatMap(([key, schema]) =>
    valuesOf(schema).map((value) => ({ [key]: value }) as AnswersPatch),
  )

  it('knows the answers that have lists', () => {
    expect(patches.length).toBeGreaterThan(70)
    expect(patches).toContainEqual({ prevailingLanguage: 'equal' })
    expect(patches).toContainEqual({ nonSolicitation: { target: 'clients' } })
  })

  it.each(jurisdictions)('binds every placeholder in each language for %s', (jurisdiction) => {
    const local = localLanguage(jurisdiction)
    const answers = mergeAnswers(defaultAnswers(jurisdiction), everyPart)
    for (const patch of patches) {
      const changed = mergeAnswers(answers, patch)
      for (const language of draftLanguages) {
        const languages = ['ja', language === 'ja' ? local : language] as const
        const texts = assembledTexts(changed, { jurisdiction, language, languages })
        expect(texts, `${language} ${JSON.stringify(patch)}`).not.toMatch(/\{\{|\}\}|undefined|\bnull\b/)
      }
    }
  })
})

function assembledTexts(
  answers: Answers,
  column: Omit<Parameters<typeof assembleClauses>[0], 'answers' | 'text'>,
): string {
  return assembleClauses({ ...column, answers, text: clauseTexts(column.language) })
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
