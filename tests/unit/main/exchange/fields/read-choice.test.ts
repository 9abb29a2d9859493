import { describe, expect, it } from 'vitest'
import { readChoice, readChoices } from '../../../../../main/exchange/fields/read-choice.ts'
import type { Checklist } from '../../../../../shared/inspections/index.ts'

const levels = {
  ja: { assetLevels: { strict: '極秘', secret: '秘' } },
  local: { assetLevels: { strict: 'ลับที่สุด', secret: 'ลับ' } },
}
const checklist = { labels: levels } as unknown as Checklist
const read = (text: string | number | null, current: string | null = 'strict') =>
  readChoice(text, checklist, 'assetLevels', current)

describe('reading a choice', () => {
  it('takes its word in either language, and the one that was changed', () => {
    expect(read('秘')).toBe('secret')
    expect(read('ลับ')).toBe('secret')
    expect(read('秘\nลับที่สุด')).toBe('secret')
    expect(read('極秘\nลับ')).toBe('secret')
    expect(read('極秘\nลับที่สุด')).toBe('strict')
    expect(read(null)).toBeNull()
  })

  it('refuses another word', () => {
    for (const text of ['社外秘', '秘\n社外秘', '秘密', 3]) expect(read(text)).toBeUndefined()
  })

  it('takes several, each a line', () => {
    const choices = [
      { name: 'a', ja: '紙', local: 'กระดาษ' },
      { name: 'b', ja: '電子', local: 'อิเล็กทรอนิกส์' },
    ]
    expect(readChoices('電子\n紙\nกระดาษ', choices, ['a'])).toEqual(['a', 'b'])
    expect(readChoices('紙\nกระดาษ\nอิเล็กทรอนิกส์', choices, ['a'])).toEqual(['a', 'b'])
    expect(readChoices('口頭', choices, ['a'])).toBeUndefined()
  })
})
