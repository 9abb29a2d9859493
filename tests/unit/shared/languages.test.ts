import { expect, test } from 'vitest'
import { endonyms, nearestLanguage, sentenceGap, uiLanguages } from '../../../shared/languages.ts'

test.each([
  ['th_TH.UTF-8', 'th'],
  ['en-GB', 'en'],
  ['zh-Hant-TW', 'zh-CN'],
  ['zh_CN.GB18030', 'zh-CN'],
  ['fr_CA@euro', 'fr'],
  ['hi', 'hi'],
  ['DE', 'de'],
])('%s asks for %s', (tag, language) => expect(nearestLanguage(tag)).toBe(language))

test('the first tag that names one of ours decides, and none of them means Japanese', () => {
  expect(nearestLanguage('ko-KR', 'vi-VN', 'en')).toBe('vi')
  for (const tag of ['ko-KR', 'C.UTF-8', 'POSIX', '', 'english']) expect(nearestLanguage(tag)).toBe('ja')
  expect(nearestLanguage()).toBe('ja')
})

test('every language calls itself by a name that no other has', () => {
  expect(new Set(uiLanguages.map((language) => endonyms[language])).size).toBe(uiLanguages.length)
})

test('sentences follow each other without a blank in Japanese and Chinese alone', () => {
  expect(uiLanguages.filter((language) => sentenceGap(language) === '')).toEqual(['ja', 'zh-CN'])
})
