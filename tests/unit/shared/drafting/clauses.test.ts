import { describe, expect, it } from 'vitest'
import sources from '../../../../shared/drafting/sources.json' with { type: 'json' }
import { clauseHeads } from '../../../../shared/drafting/structure.ts'
import { flatTexts } from './locales.ts'

/** What L-TH-08 rests on. */
const ruleBasis = 'ccc14'

describe('the clauses of the one-way NDA', () => {
  it('are those of the inventory for every document, B2B or NDAs', () => {
    const expected =
      'C-PARTY C-PURP C-DEF C-LIST C-MARK C-ORAL C-EXC C-WB C-COMPEL C-USE C-NEED C-SEC C-COPY C-TRANSF C-REV C-SITE C-AUDIT C-INC C-RET C-TERM C-SURV C-RESID C-NONSOL C-LD C-DAM C-INJ C-LAW C-DISP C-LANG C-PD C-SIGN'
    expect(clauseHeads.map(({ id }) => id).sort()).toEqual(expected.split(' ').sort())
  })

  it('have the same keys and placeholders in each language', () => {
    const japanese = flatTexts('ja', 'clauses')
    for (const language of ['en', 'zh-CN', 'th', 'vi']) {
      const texts = flatTexts(language, 'clauses')
      expect([...texts.keys()].sort(), language).toEqual([...japanese.keys()].sort())
      for (const [key, text] of texts) {
        expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(japanese.get(key) ?? ''))
        expect(text.trim(), `${language} ${key}`).not.toBe('')
      }
    }
  })

  it('have a text for every heading, paragraph and note, and no text without one', () => {
    const used = clauseHeads.flatMap(({ id, paragraphs, notes }) => [
      `clauses.${id}.heading`,
      ...paragraphs.map(({ key }) => `clauses.${id}.${key}`),
      ...notes.map(({ key }) => `clauses.${id}.notes.${key}`),
    ])
    const written = [...flatTexts('ja', 'clauses').keys()].filter((key) => key.startsWith('clauses.'))
    expect(used.sort()).toEqual(written.sort())
  })

  it('cite what a note rests on, or the rule beside the 88, in each language, and no citation without one', () => {
    const rested = clauseHeads.flatMap(({ notes }) => notes).flatMap(({ basis }) => basis)
    const cited = new Set([...rested, ruleBasis])
    const prefix = 'names.basis.'
    const written = [...flatTexts('ja', 'clauses').keys()].filter((key) => key.startsWith(prefix))
    expect([...cited].sort()).toEqual(written.map((key) => key.slice(prefix.length)).sort())
  })

  it('cite the same articles in Japanese as in English', () => {
    const japanese = flatTexts('ja', 'clauses')
    for (const [key, text] of flatTexts('en', 'clauses')) {
      if (!key.startsWith('names.basis.')) continue
      const articles = [...text.matchAll(/(?:Arts?\.? |ss?\.|, (?=\d+$)|, (?=\d+\())(\d+)/g)].map(
        ([, number]) => number,
      )
      for (const number of articles) expect(japanese.get(key), key).toContain(`第${number}条`)
    }
  })

  it('say of each source where it is', () => {
    const named = clauseHeads.flatMap(({ notes }) => notes).flatMap((each) => each.sources)
    for (const source of named) expect(Object.keys(sources.sources)).toContain(source)
  })
})

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
}
