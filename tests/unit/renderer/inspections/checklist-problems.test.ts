import { describe, expect, it } from 'vitest'
import { problemsAsText, problemsIn } from '../../../../renderer/inspections/checklists/problems-as-text.ts'
import { titleOf } from '../../../../renderer/inspections/checklists/title-of.ts'

const problem = {
  sheet: 'survey',
  row: 3,
  column: 'A',
  code: 'unknown-type',
  message: 'There is no\ntype “x”.',
}

describe('problems of a file', () => {
  it('are copied as rows that a spreadsheet takes, one each', () => {
    const whole = { sheet: null, row: null, column: null, code: 'too-large', message: 'Too large.' }
    expect(problemsAsText([problem, whole])).toBe('survey\t3\tA\tThere is no type “x”.\n\t\t\tToo large.')
  })

  it('are counted beyond those that are named', () => {
    expect(problemsIn({ count: 300, problems: [problem] })).toEqual({ count: 300, problems: [problem] })
    expect(problemsIn({ reason: 'busy' })).toEqual({ count: 0, problems: [] })
  })
})

describe('the title of a checklist', () => {
  it.each([
    ['th', { ja: '点検表', th: 'แบบตรวจ' }, 'แบบตรวจ', 'th'],
    ['de', { ja: '点検表', en: 'Checklist' }, '点検表', 'ja'],
    ['de', { en: 'Checklist', th: 'แบบตรวจ' }, 'Checklist', 'en'],
    ['de', { ko: '점검표' }, '점검표', 'ko'],
  ])('for %s of %j is %s', (wanted, title, text, language) => {
    expect(titleOf({ title, languages: Object.keys(title) }, wanted)).toEqual({ text, language })
  })
})
