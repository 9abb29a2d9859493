import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode, encodingOf } from '../../../../../shared/drafting/review/old-encodings.ts'
import tables from '../../../../../shared/drafting/review/vietnamese-encodings.json' with { type: 'json' }

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../../fixtures/reviews/${name}.txt`), 'utf8')

/** What an old font shows as the text; TCVN3 has no capitals with accents but seven. */
function encode(text: string, table: Readonly<Record<string, string>>): string {
  const back = new Map(Object.entries(table).map(([old, letter]) => [letter, old]))
  return [...text].map((letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter).join('')
}

const thai = (text: string) =>
  text.replace(/[\u0e01-\u0e5b]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x0e01 + 0xa1))

/** VISCII, which is not among the encodings that are converted. */
const viscii = new Map(
  [
    ...'ạÕảäấ¤ầ¥ẩ¦ẫçậ§ắ¡ằ¢ẳÆẵÇặ£ẹ©ẻëẽ¨ếªề«ể¬ệ®ỉïị¸ọ÷ỏöố¯ồ°ổ±ỗ²ộµơ½ớ¾ờ¶ở·ỡÞợþụøủüưßứÑừ×ửØữæựñđðăå'.matchAll(
      /../gsu,
    ),
  ].map(([pair]) => [[...pair][0] ?? '', [...pair][1] ?? '']),
)

describe('an old encoding', () => {
  it('is told by its letters and converted without loss', () => {
    const vietnamese = sample('vi-good').toLowerCase()
    expect(encodingOf(encode(vietnamese, tables.tcvn3))).toBe('tcvn3')
    expect(decode(encode(vietnamese, tables.tcvn3), 'tcvn3')).toBe(vietnamese)
    expect(encodingOf(encode(vietnamese, tables.vni))).toBe('vni')
    expect(decode(encode(vietnamese, tables.vni), 'vni')).toBe(vietnamese)
    expect(encodingOf(thai(sample('th-good')))).toBe('tis-620')
    expect(decode(thai('สัญญารักษาความลับ'), 'tis-620')).toBe('สัญญารักษาความลับ')
  })

  it('reads the words of VNI with their capitals', () => {
    expect(decode('Ñieàu 1. Thoâng tin baûo maät', 'vni')).toBe('Điều 1. Thông tin bảo mật')
    expect(decode('§iÒu 1. Th«ng tin b¶o mËt', 'tcvn3')).toBe('Điều 1. Thông tin bảo mật')
  })

  it('that is not known for certain is not guessed', () => {
    const text = [...sample('vi-good').toLowerCase()].map((letter) => viscii.get(letter) ?? letter).join('')
    expect(encodingOf(text)).toBe('unknown')
  })

  it('is not guessed where a font does not tell its letters', () => {
    const drawn = sample('en-good').replace(/[a-z]/g, (letter) =>
      String.fromCharCode(0xe000 + letter.charCodeAt(0)),
    )
    expect(encodingOf(drawn)).toBe('unknown')
  })

  it.each(['ja', 'zh', 'th', 'vi', 'id', 'en', 'de', 'fr'])('is not seen in Unicode: %s', (language) => {
    expect(encodingOf(sample(`${language}-good`))).toBe('unicode')
    expect(encodingOf(sample(`${language}-poor`))).toBe('unicode')
    expect(encodingOf(sample(`${language}-good`).normalize('NFD'))).toBe('unicode')
  })
})
