import { describe, expect, it } from 'vitest'
import { documentKinds, libraryJurisdictions } from '../../../../shared/drafting/library/kinds.ts'
import { libraryLanguages } from '../../../../shared/drafting/library/languages.ts'
import { flatTexts } from './locales.ts'

const countries = [...libraryJurisdictions, 'JP', 'SG']
const named = {
  roles: 'discloser recipient partyA partyB company employee visitor',
  sanctions: 'warning reprimand suspension raiseDelay demotion dismissal fine wageCut',
  payBasis: 'averageLastYear lastContractual',
  defaults:
    'persons exitList reportLine mouldList scrapRule ipOwner ipLicence permittedZones ncActivity ncJustification',
}

const isFrame = (key: string) => /^(document|names)\./.test(key)
const frameOf = (language: string) => [...flatTexts(language, 'clauses')].filter(([key]) => isFrame(key))

describe('the frame of a document', () => {
  const japanese = new Map(frameOf('ja'))

  it.each(libraryLanguages)('is complete in %s, with the same placeholders', (language) => {
    const frame = frameOf(language)
    expect(frame.map(([key]) => key).sort()).toEqual([...japanese.keys()].sort())
    for (const [key, text] of frame) {
      expect(text, key).not.toMatch(/^ | $/)
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(text), key).toEqual(placeholders(japanese.get(key) ?? ''))
    }
  })

  it.each(libraryLanguages)(
    'names in %s every language, country and institution that an answer may',
    (language) => {
      const keys = new Set(frameOf(language).map(([key]) => key))
      const wanted = [
        ...libraryLanguages.map((each) => `language.${each}`),
        ...countries.flatMap((each) => [`country.${each}`, `rules.${each}`]),
        ...libraryJurisdictions.map((each) => `labels.${each}`),
      ]
      for (const key of wanted) expect(keys, key).toContain(`names.${key}`)
    },
  )

  it('marks what is unconfirmed with 要確認 in every language', () => {
    for (const language of libraryLanguages)
      expect(new Map(frameOf(language)).get('document.noteUnconfirmed'), language).toContain('要確認')
  })

  it('leaves a blank that no line end can part', () => {
    // An ideographic low line may be broken after each of its characters.
    for (const language of libraryLanguages)
      expect(new Map(frameOf(language)).get('document.blank'), language).toMatch(/^_{8,12}$/)
  })

  // A label is what is stamped on the paper: the same words in every column.
  it.each(libraryJurisdictions)('has the marking words of %s alike in every language', (jurisdiction) => {
    const stamped = stampedWords('en', jurisdiction)
    expect(stamped).toHaveLength(2)
    for (const language of libraryLanguages)
      expect(stampedWords(language, jurisdiction), language).toEqual(stamped)
  })

  it('cites the same articles in every language as in English', () => {
    const english = new Map(frameOf('en'))
    for (const language of libraryLanguages.filter((each) => !['ja', 'zh-CN'].includes(each)))
      for (const [key, text] of frameOf(language)) {
        if (!key.startsWith('names.basis.')) continue
        const article = /Arts?\.? (.*)$|ss?\.(.*)$/.exec(english.get(key) ?? '')?.[0] ?? ''
        for (const number of numbers(article)) expect(numbers(text), `${language} ${key}`).toContain(number)
      }
  })
})

describe('the names of the documents', () => {
  const japanese = flatTexts('ja', 'documents')

  it('are those of the kinds, the sides, the sanctions and the usual answers', () => {
    const wanted = [
      ...documentKinds.flatMap((kind) =>
        ['title', 'subtitle', 'signatureIntro'].map((part) => `kinds.${kind}.${part}`),
      ),
      ...Object.entries(named).flatMap(([group, ids]) => ids.split(' ').map((id) => `${group}.${id}`)),
    ]
    expect([...japanese.keys()].sort()).toEqual(wanted.sort())
  })

  it.each(libraryLanguages)('say in %s the same numbers as in Japanese', (language) => {
    for (const [key, text] of flatTexts(language, 'documents'))
      expect(numbers(text), key).toEqual(numbers(japanese.get(key) ?? ''))
  })

  it.each(libraryLanguages)(
    'leave in %s the end of the sentence to the sentence they stand in',
    (language) => {
      for (const [key, text] of flatTexts(language, 'documents'))
        if (!key.endsWith('.signatureIntro')) expect(text, key).not.toMatch(/[.。．।;；:：]$/u)
    },
  )

  it.each(libraryLanguages)('bring in %s no quotation marks into those they stand in', (language) => {
    const texts = flatTexts(language, 'documents')
    for (const key of ['defaults.reportLine', 'defaults.permittedZones'])
      expect(texts.get(key), key).not.toMatch(/[“”„«»「」"]/u)
  })

  // Labour Code of Vietnam, Articles 124 and 127(2).
  it('name disciplinary actions in Vietnam as the Labour Code does', () => {
    const texts = flatTexts('vi', 'documents')
    expect(
      ['reprimand', 'raiseDelay', 'demotion', 'dismissal', 'fine', 'wageCut'].map((each) =>
        texts.get(`sanctions.${each}`),
      ),
    ).toEqual([
      'khiển trách',
      'kéo dài thời hạn nâng lương không quá 6 tháng',
      'cách chức',
      'sa thải',
      'phạt tiền',
      'cắt lương',
    ])
  })
})

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
}

function numbers(text: string): string[] {
  return [...text.matchAll(/\d+/gu)].map(([digits]) => digits).sort()
}

function stampedWords(language: string, jurisdiction: string): string[] {
  const text = new Map(frameOf(language)).get(`names.labels.${jurisdiction}`) ?? ''
  return [...text.matchAll(/[“„«「](.*?)[”“»」]/gu)].map(([, words = '']) => words.trim())
}
