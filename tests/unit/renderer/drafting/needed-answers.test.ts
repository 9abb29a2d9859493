import { describe, expect, it } from 'vitest'
import { askedGroups } from '../../../../renderer/drafting/needed-answers.ts'
import type { Answers } from '../../../../shared/drafting/answers.ts'
import { interviewOf } from '../../../../shared/drafting/interview.ts'

const open = (answers: Answers) =>
  askedGroups('NDA_UNI', 'TH', answers).reduce((sum, group) => sum + group.open, 0)

describe('the answers that a document needs', () => {
  it('are at most twelve for an NDA', () => {
    const needed = interviewOf('NDA_UNI', 'TH').flatMap(({ questions }) =>
      questions.filter(({ isNeeded }) => isNeeded),
    )
    expect(open({})).toBe(needed.length)
    expect(needed.length).toBeLessThanOrEqual(12)
  })

  it('count one side of a pair as an answer, and blanks as none', () => {
    expect(open({ purpose: { ja: '検討', local: '' } })).toBe(open({}) - 1)
    expect(open({ purpose: { ja: '  ', local: null } })).toBe(open({}))
  })

  it('are asked only when they matter, and clauses never', () => {
    const ids = (answers: Answers) =>
      askedGroups('EC_CONF', 'CN', answers).flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(ids({ nc: { present: false } })).not.toContain('nc.months')
    expect(ids({ nc: { present: true } })).toContain('nc.months')
    expect(ids({})).not.toContain('clausesOff')
  })
})
