import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLanguages } from '../../../../../shared/drafting/answers.ts'
import { compareTexts, isChanged, type Segment } from '../../../../../shared/drafting/versions/compare.ts'

const read = (segments: readonly Segment[], without: Segment['kind']) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

const shown = (segments: readonly Segment[]) =>
  segments
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

describe('the comparison of two texts', () => {
  it.each([
    [
      'ja',
      '受領者は、30日以内に返還する。',
      '受領者は、45日以内に返還する。',
      '受領者は、[-30-]{+45+}日以内に返還する。',
    ],
    [
      'zh-CN',
      '接收方应当在三十日内返还。',
      '接收方应当在九十日内返还。',
      '接收方应当在[-三-]{+九+}十日内返还。',
    ],
    [
      'en',
      'The Recipient shall return it within 30 days.',
      'The Recipient shall destroy it within 30 days.',
      'The Recipient shall [-return-]{+destroy+} it within 30 days.',
    ],
    ['th', 'ผู้รับข้อมูลต้องคืนเอกสาร', 'ผู้รับข้อมูลต้องทำลายเอกสาร', 'ผู้รับข้อมูลต้อง[-คืน-]{+ทำลาย+}เอกสาร'],
    [
      'de',
      'innerhalb von 1.000 Tagen',
      'innerhalb von 1.500 Tagen',
      'innerhalb von [-1.000-]{+1.500+} Tagen',
    ],
    [
      'ja',
      '定め（\u2060第5条\u2060）は',
      '定め（\u2060第6条\u2060）は',
      '定め（[-\u2060第5条\u2060-]{+\u2060第6条\u2060+}）は',
    ],
  ])('shows in %s what was said before and after', (language, before, after, expected) => {
    expect(shown(compareTexts(before, after, language))).toBe(expected)
  })

  it('does not splinter a sentence that was written anew', () => {
    const segments = compareTexts(
      '秘密情報を複製してはならない。',
      '業務の用に供する場合に限り写しを作る。',
      'ja',
    )
    expect(segments.filter(({ kind }) => kind === 'same')).toEqual([{ kind: 'same', text: '。' }])
  })

  it('has nothing to tell of equal texts', () => {
    expect(compareTexts('同じ文', '同じ文', 'ja')).toEqual([{ kind: 'same', text: '同じ文' }])
    expect(compareTexts('', '', 'ja')).toEqual([])
    expect(isChanged(compareTexts('同じ文', '同じ文', 'ja'))).toBe(false)
    expect(isChanged(compareTexts('同じ文', '', 'ja'))).toBe(true)
  })

  it.each(draftLanguages)('gives both texts back, whatever stands in them (%s)', (language) => {
    const alphabet = fc.constantFrom(
      ...'秘密情報、。のをคืนเอกสาร ้่กาabc 12-,.\u2011\u2060第条が\u3099\u{20BB7}é\n\t{{<__',
    )
    const text = fc.array(alphabet, { maxLength: 60 }).map((characters) => characters.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = compareTexts(before, after, language)
        expect(read(segments, 'added')).toBe(before)
        expect(read(segments, 'removed')).toBe(after)
      }),
    )
  })

  it('shows texts of 10,000 characters that share nothing one after the other, at once', () => {
    const [before, after] = ['前'.repeat(10_000), '後'.repeat(10_000)]
    const start = performance.now()
    expect(compareTexts(before, after, 'ja')).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
    expect(performance.now() - start).toBeLessThan(500)
  })
})
