import { describe, expect, it } from 'vitest'
import {
  asHeading,
  closeSentence,
  dateParts,
  formatList,
  formatMoney,
  keepNumbersWhole,
  plainText,
} from '../../../../shared/drafting/formats.ts'
import { sideOf } from '../../../../shared/drafting/languages.ts'
import { mergeAnswers } from '../../../../shared/drafting/merge-answers.ts'

describe('dateParts', () => {
  it('counts years from the Buddhist era in Thai and from the Gregorian one elsewhere', () => {
    expect(dateParts('2024-09-03', 'th')).toEqual({ day: '3', month: 'กันยายน', year: '2567' })
    expect(dateParts('2024-09-03', 'ja')).toEqual({ day: '3', month: '9', year: '2024' })
    expect(dateParts('2024-09-03', 'vi')).toEqual({ day: '3', month: '9', year: '2024' })
    expect(dateParts('2024-09-03', 'en')).toEqual({ day: '3', month: 'September', year: '2024' })
  })

  it('keeps the day whatever the time zone of the device', () => {
    expect(dateParts('2025-01-01', 'th')).toEqual({ day: '1', month: 'มกราคม', year: '2568' })
    expect(dateParts('2024-12-31', 'en').month).toBe('December')
  })
})

describe('formats', () => {
  it('writes an amount with its code and the grouping of the language', () => {
    expect(formatMoney(500_000, 'THB', 'th')).toMatch(/THB\s?500,000/)
    expect(formatMoney(50_000_000, 'VND', 'vi')).toMatch(/50\.000\.000 VND/)
  })

  it('joins names as the language does', () => {
    expect(formatList(['技術情報', '営業情報'], 'ja')).toBe('技術情報、営業情報')
    expect(formatList(['a', 'b'], 'en')).toBe('a and b')
  })

  it('takes characters that XML forbids out of answers', () => {
    expect(plainText('a\u0000b\u000b\nc\ud800d')).toBe('a b c d')
  })
})

describe('closeSentence', () => {
  it('adds the full stop of the language where a text has none', () => {
    expect(closeSentence('試作品20個（番号S-01）', 'ja')).toBe('試作品20個（番号S-01）。')
    expect(closeSentence('20 mẫu', 'vi')).toBe('20 mẫu.')
    expect(closeSentence('ตัวอย่าง 20 ชิ้น', 'th')).toBe('ตัวอย่าง 20 ชิ้น')
  })

  it('leaves a text that is closed already', () => {
    expect(closeSentence('引渡書による。', 'ja')).toBe('引渡書による。')
    expect(closeSentence('（引渡書による。）', 'ja')).toBe('（引渡書による。）')
    expect(closeSentence('as stated.', 'en')).toBe('as stated.')
  })
})

describe('words in print', () => {
  it('begin a heading with a capital where the script has them', () => {
    expect(asHeading('tiếng Việt', 'vi')).toBe('Tiếng Việt')
    expect(asHeading('đơn giá', 'vi')).toBe('Đơn giá')
    expect(asHeading('ภาษาไทย', 'th')).toBe('ภาษาไทย')
  })

  it('keep numbers with hyphens on one line, and let words break', () => {
    expect(keepNumbersWhole('（番号PR-001）')).toBe('（番号PR\u2011001）')
    expect(keepNumbersWhole('1-2-3 Mihon-cho')).toBe('1\u20112\u20113 Mihon-cho')
  })
})

describe('sideOf', () => {
  it('takes the side of the column, and the other where that one is empty', () => {
    expect(sideOf({ ja: '甲', local: 'A' }, 'ja')).toBe('甲')
    expect(sideOf({ ja: '甲', local: 'A' }, 'th')).toBe('A')
    expect(sideOf({ ja: '甲', local: '' }, 'th')).toBe('甲')
    expect(sideOf({ local: 'A' }, 'ja')).toBe('A')
    expect(sideOf(undefined, 'ja')).toBeNull()
  })
})

describe('mergeAnswers', () => {
  it('leaves what is omitted and clears what is null, inside a group as well', () => {
    const before = { returnDays: 14, partyReceiving: { legalNameJa: '甲', regNo: '1' } }
    expect(mergeAnswers(before, { partyReceiving: { regNo: null } })).toEqual({
      returnDays: 14,
      partyReceiving: { legalNameJa: '甲' },
    })
    expect(mergeAnswers(before, { returnDays: null, partyReceiving: null })).toEqual({})
    expect(mergeAnswers(before, { partyReceiving: { legalNameJa: null, regNo: null } })).toEqual({
      returnDays: 14,
    })
  })
})
