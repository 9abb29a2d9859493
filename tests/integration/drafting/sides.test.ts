import { describe, expect, it } from 'vitest'
import { clauseTexts } from '../../../main/drafting/texts.ts'
import { type AnswersPatch, clauseIds, jurisdictions, sanctions } from '../../../shared/drafting/answers.ts'
import { assembleClauses } from '../../../shared/drafting/assemble.ts'
import { localLanguages } from '../../../shared/drafting/languages.ts'
import { documentKinds } from '../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../shared/drafting/library/select.ts'
import { defaultAnswers, mergeAnswers } from '../../../shared/drafting/merge-answers.ts'
import { compareRows } from '../../../shared/drafting/sides/compare.ts'

const everyPart: AnswersPatch = {
  signedOn: '2026-11-22',
  objectsHandedOver: true,
  liquidatedDamages: { present: true, amount: 1_234_567.5, currency: 'THB', capPercent: 8 },
  nonSolicitation: { present: true, target: 'both', months: 18 },
  residualKnowledge: { present: true },
  personalData: { used: true, crossBorder: true, separateConsent: true },
  nc: { present: true, months: 12, compPresent: true, penaltyPresent: true, waiverClause: true },
  bond: { present: true, cost: 250_000, months: 24 },
  wr: {
    monitor: true,
    search: true,
    byod: true,
    sanctions: [...sanctions],
    consultDate: '2026-02-03',
    effectiveFrom: '2027-01-31',
  },
  wd: { present: true },
  clausesOn: [...clauseIds],
}

const documents = documentKinds.flatMap((kind) =>
  jurisdictions
    .filter((jurisdiction) => !isBarred(kind, jurisdiction))
    .flatMap((jurisdiction) =>
      localLanguages(jurisdiction, kind).map((local) => ({ kind, jurisdiction, local })),
    ),
)

describe('a document with every part', () => {
  it.each(documents)('says the same on both sides: $kind for $jurisdiction in $local', (document) => {
    const { kind, jurisdiction, local } = document
    const answers = mergeAnswers(defaultAnswers(kind, jurisdiction), everyPart)
    const [left, right] = (['ja', local] as const).map((language) =>
      assembleClauses({
        kind,
        jurisdiction,
        answers,
        language,
        languages: ['ja', local],
        text: clauseTexts(language),
      }).flatMap(({ clauseId, paragraphs }) => paragraphs.map((paragraph) => ({ clauseId, ...paragraph }))),
    )
    const rows = left?.map(({ clauseId, key, label, text }, index) => ({
      clauseId,
      key,
      label,
      ja: text,
      local: right?.[index]?.text ?? '',
    }))
    expect(rows?.length).toBeGreaterThan(5)
    expect(compareRows(rows ?? [], { ja: 'ja', local })).toEqual([])
  })
})
