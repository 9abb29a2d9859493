import { describe, expect, it } from 'vitest'
import { clauseTexts } from '../../../../main/drafting/texts.ts'
import { draftLanguages } from '../../../../shared/drafting/answers.ts'
import {
  articleForm,
  articleValues,
  splitReferences,
  withoutReferences,
} from '../../../../shared/drafting/article-references.ts'

const standing = [
  { id: 'C-DISP', number: 12 },
  { id: 'C-LAW', number: 11 },
]

describe('a reference to an article', () => {
  it.each([
    ['ja', '（第12条）'],
    ['zh-CN', '（第12条）'],
    ['th', ' (ข้อ 12)'],
    ['vi', ' (Điều 12)'],
    ['en', ' (Article 12)'],
  ] as const)('names the article in %s', (language, expected) => {
    const value = articleValues(standing, language, clauseTexts(language)).article_C_DISP ?? ''
    expect(withoutReferences(value)).toBe(expected)
    expect(splitReferences(value).map(({ isReference }) => isReference)).toEqual([false, true, false])
  })

  it.each(draftLanguages)('is what the headings of the document begin with (%s)', (language) => {
    const text = clauseTexts(language)
    const heading = text('document.article', { number: '7', heading: 'X' })
    expect(articleForm(text)).toContain('%1')
    expect(heading.startsWith(articleForm(text).replace('%1', '7'))).toBe(true)
  })

  it('says nothing of an article that does not stand', () => {
    expect(articleValues(standing, 'ja', clauseTexts('ja')).article_C_DAM).toBe('')
  })
})
