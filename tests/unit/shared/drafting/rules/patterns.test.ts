import { expect, it } from 'vitest'
import { bareLabel, mentionsOf } from '../../../../../shared/drafting/rules/patterns.ts'

function isFound(pattern: string, text: string): boolean {
  return mentionsOf(pattern, [{ clauseId: 'C-DAM', side: 'local', text }]).length > 0
}

it.each([
  '甲乙双方は、誠実に協議する。',
  '当事者は、誠意をもって協議し、解決する。',
  'The parties shall consult in good faith.',
  '双方应当友好协商解决。',
  'คู่สัญญาจะปรึกษาหารือกันโดยสุจริต',
  'Các bên sẽ thương lượng thiện chí để giải quyết.',
  'Sengketa diselesaikan secara musyawarah.',
  'Die Parteien werden nach Treu und Glauben beraten.',
  'Les parties se concertent de bonne foi.',
])('a clause that consults alone is found in: %s', (text) => {
  expect(isFound('consultOnly', text)).toBe(true)
})

it.each([
  '紛争は、仲裁により最終的に解決する。',
  'The recipient shall consult its counsel.',
  '双方应提交仲裁。',
  'ข้อพิพาทให้ระงับโดยอนุญาโตตุลาการ',
  'Tranh chấp được giải quyết bằng trọng tài.',
  'Sengketa diselesaikan melalui arbitrase.',
  'Streitigkeiten entscheidet ein Schiedsgericht.',
  'Tout litige est tranché par arbitrage.',
])('none is found in: %s', (text) => {
  expect(isFound('consultOnly', text)).toBe(false)
})

it('an article of the law is the ninth, not the ninetieth', () => {
  expect(isFound('oldAuclArticle', 'Anti-Unfair Competition Law, Article 9')).toBe(true)
  expect(isFound('oldAuclArticle', 'Anti-Unfair Competition Law, Article 90')).toBe(false)
  expect(isFound('oldAuclArticle', '《反不正当竞争法》第十九条')).toBe(false)
})

it('a label is read without its ornaments', () => {
  expect(bareLabel('★【机密】★')).toBe('机密')
})
