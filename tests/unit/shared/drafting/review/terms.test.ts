import { describe, expect, it } from 'vitest'
import { libraryLanguages } from '../../../../../shared/drafting/library/languages.ts'
import needs from '../../../../../shared/drafting/review/needs.json' with { type: 'json' }
import { normalise } from '../../../../../shared/drafting/review/normalise.ts'
import { termFiles, vocabularyOf } from '../../../../../shared/drafting/review/terms.ts'
import { reviewElements } from '../../../../../shared/drafting/review/verdicts.ts'
import { inventory } from '../../../../../shared/drafting/rules/kinds.ts'

describe.each(libraryLanguages)('the terms of %s', (language) => {
  const file = termFiles[language]

  it('name every clause and every element, each with at least one term', () => {
    expect(Object.keys(file.clauses)).toEqual(inventory)
    expect(Object.keys(file.elements).sort()).toEqual([...reviewElements].sort())
    for (const [id, { heading, body }] of Object.entries(file.clauses))
      expect([heading.length, body.length].includes(0), id).toBe(false)
    for (const [element, terms] of Object.entries(file.elements))
      expect(terms.length, element).toBeGreaterThan(0)
  })

  it('find themselves', () => {
    const faults = Object.entries(file.clauses).flatMap(([id, { heading, body }]) =>
      [...heading, ...body].filter((term) => {
        const text = normalise(term.replaceAll('#', '3').replace(/^\*/, ''), language)
        const { heading: inHeading, body: inBody } = vocabularyOf(language)
        return !inHeading(id)(text) && !inBody(id)(text)
      }),
    )
    expect(faults).toEqual([])
  })
})

it('what a clause needs is an element, and what it is bound to is a clause', () => {
  expect(
    Object.values(needs.needs)
      .flat()
      .filter((each) => !(reviewElements as readonly string[]).includes(each)),
  ).toEqual([])
  const bound = [needs.notUnder, needs.onlyWith].flatMap((each) => Object.entries(each).flat(2))
  expect([...bound, ...Object.keys(needs.needs)].filter((id) => !inventory.includes(id))).toEqual([])
})

describe('a term', () => {
  const finds = (
    language: 'en' | 'ja' | 'th' | 'zh-CN',
    element: 'period' | 'consent' | 'forum',
    text: string,
  ) => vocabularyOf(language).element(element)(normalise(text, language))

  it('begins where a word does', () => {
    expect(finds('en', 'forum', 'the courts of Chennai')).toBe(true)
    expect(finds('en', 'forum', 'a tennis-courtesy')).toBe(true)
    expect(finds('en', 'forum', 'the discourtesy')).toBe(false)
  })

  it('counts figures of any width, in words and in brackets', () => {
    expect(finds('ja', 'period', '１４日以内')).toBe(true)
    expect(finds('th', 'period', 'ภายใน ๑๔ วัน')).toBe(true)
    expect(finds('en', 'period', 'within thirty (30) calendar days')).toBe(true)
    expect(finds('en', 'period', 'every day')).toBe(false)
  })

  it('reads traditional characters as simplified ones', () => {
    expect(finds('zh-CN', 'consent', '事先書面同意')).toBe(true)
  })
})
