import { describe, expect, it } from 'vitest'
import { clauseTexts } from '../../../../main/drafting/texts.ts'
import { type AnswersPatch, jurisdictions } from '../../../../shared/drafting/answers.ts'
import { assembleClauses } from '../../../../shared/drafting/assemble.ts'
import { localLanguages } from '../../../../shared/drafting/languages.ts'
import { documentKinds } from '../../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../../shared/drafting/library/select.ts'
import { defaultAnswers, mergeAnswers } from '../../../../shared/drafting/merge-answers.ts'

const day = '2026-12-01'
const dated: AnswersPatch = {
  signedOn: day,
  visitor: { visitDate: day },
  wr: { consultDate: day, effectiveFrom: day, validUntil: day, sanctions: ['warning', 'dismissal'] },
}

/** What a sentence and the value in it can do wrong together. */
const clashes = [/\{\{|\}\}/u, /[.。।]\s*[.。।]/u, /ngày ngày/iu, /วันที่\s*วันที่/u, /\S {2}\S/u]

describe('the texts of a document', () => {
  it.each(documentKinds)('fit their values in %s, in every place and language', (kind) => {
    for (const jurisdiction of jurisdictions.filter((each) => !isBarred(kind, each))) {
      const answers = mergeAnswers(defaultAnswers(kind, jurisdiction), dated)
      for (const local of localLanguages(jurisdiction, kind))
        for (const language of ['ja', local] as const) {
          const text = clauseTexts(language)
          const clauses = assembleClauses({
            kind,
            answers,
            jurisdiction,
            language,
            languages: ['ja', local],
            text,
          })
          const texts = clauses.flatMap(({ heading, paragraphs, notes }) => [
            heading,
            ...[...paragraphs, ...notes].map((each) => each.text),
          ])
          for (const each of texts)
            for (const clash of clashes) expect(each, `${jurisdiction} ${language}`).not.toMatch(clash)
        }
    }
  })
})
