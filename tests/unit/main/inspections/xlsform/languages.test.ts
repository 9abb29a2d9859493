import { describe, expect, it } from 'vitest'
import { languageHeading, languageOf } from '../../../../../main/inspections/xlsform/languages.ts'
import { uiLanguages } from '../../../../../shared/languages.ts'

describe('the heading of a language', () => {
  it.each([...uiLanguages, 'ko', 'pt-BR', 'my'])('of %s is read as it was written', (tag) => {
    expect(languageOf(languageHeading(tag))).toBe(tag)
  })

  it.each([
    ['日本語 (ja)', 'ja'],
    ['日本語（ja）', 'ja'],
    ['English(EN)', 'en'],
    ['Chinese', 'zh-CN'],
    ['中文 (zh)', 'zh-CN'],
    ['简体 (zh-Hans)', 'zh-CN'],
    ['繁體 (zh-Hant)', 'zh-TW'],
    ['Português (pt_br)', 'pt-BR'],
    ['ไทย', 'th'],
    ['ドイツ語', 'de'],
    [' vi ', 'vi'],
  ])('%s names %s', (heading, tag) => {
    expect(languageOf(heading)).toBe(tag)
  })

  it.each(['', 'Klingon', 'Klingon (tlh)', 'English ()', 'image', 'en-Latn'])('%j names none', (heading) => {
    expect(languageOf(heading)).toBeUndefined()
  })
})
