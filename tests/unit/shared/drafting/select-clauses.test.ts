import { describe, expect, it } from 'vitest'
import { jurisdictions } from '../../../../shared/drafting/answers.ts'
import { documentKinds } from '../../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../../shared/drafting/library/select.ts'
import { libraryClauses } from '../../../../shared/drafting/library/structure.ts'
import { defaultAnswers } from '../../../../shared/drafting/merge-answers.ts'
import { possibleClauses, selectClauses } from '../../../../shared/drafting/select-clauses.ts'

const optional = ['C-LD', 'C-NONSOL', 'C-RESID']

describe('selectClauses', () => {
  it('leaves penalty, non-solicitation and residual knowledge out until the answers ask for them', () => {
    for (const jurisdiction of jurisdictions) {
      const kind = 'NDA_UNI'
      const answers = defaultAnswers(kind, jurisdiction)
      const possible = possibleClauses({ kind, jurisdiction }).map(({ id }) => id)
      expect(idsOf({ kind, jurisdiction, answers })).toEqual(possible.filter((id) => !optional.includes(id)))
      const asked = {
        ...answers,
        liquidatedDamages: { present: true },
        nonSolicitation: { present: true },
        residualKnowledge: { present: true },
      }
      expect(idsOf({ kind, jurisdiction, answers: asked })).toEqual(possible)
    }
  })

  it('numbers what stands, item by item, and closes the gap of a clause that is off', () => {
    const answers = { ...defaultAnswers('NDA_UNI', 'TH'), clausesOff: ['C-LIST'] }
    const clauses = selectClauses({ kind: 'NDA_UNI', jurisdiction: 'TH', answers })
    expect(clauses.map((clause) => clause.number)).toEqual(clauses.map((_, index) => index + 1))
    const exclusions = clauses.find((clause) => clause.id === 'C-EXC')
    expect(exclusions?.paragraphs.map(({ label }) => label)).toEqual([
      '6.1',
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '6.2',
    ])
  })

  it('puts every clause that a kind may hold into its order', () => {
    for (const kind of documentKinds) {
      const held = libraryClauses.filter((clause) => clause.kinds.includes(kind)).map(({ id }) => id)
      const placed = jurisdictions.flatMap((jurisdiction) =>
        possibleClauses({ kind, jurisdiction }).map(({ id }) => id),
      )
      expect(new Set(placed), kind).toEqual(new Set(held))
    }
  })

  it('begins every document with clauses and paragraphs, in every country that lets it be made', () => {
    for (const kind of documentKinds)
      for (const jurisdiction of jurisdictions.filter((place) => !isBarred(kind, place))) {
        const clauses = selectClauses({
          kind,
          jurisdiction,
          answers: defaultAnswers(kind, jurisdiction),
        })
        expect(clauses.length, `${kind} ${jurisdiction}`).toBeGreaterThanOrEqual(10)
      }
  })

  it('keeps a non-compete out of an employment contract until it is agreed, and out of India altogether', () => {
    const ids = (jurisdiction: 'CN' | 'IN', present: boolean) => {
      const answers = defaultAnswers('EC_CONF', jurisdiction)
      return idsOf({ kind: 'EC_CONF', jurisdiction, answers: { ...answers, nc: { ...answers.nc, present } } })
    }
    expect(ids('CN', false)).not.toContain('E-NC')
    expect(ids('CN', true)).toEqual(expect.arrayContaining(['E-NC', 'E-NCPAY', 'E-NCFORM']))
    expect(ids('IN', true)).not.toContain('E-NC')
  })

  it('lets a person put in what nothing asks for, and leave out what stands', () => {
    const answers = {
      ...defaultAnswers('EC_CONF', 'TH'),
      clausesOn: ['C-NONSOL', 'C-LIST'],
      clausesOff: ['E-SIDE'],
    }
    const ids = idsOf({ kind: 'EC_CONF', jurisdiction: 'TH', answers })
    expect(ids).toEqual(expect.arrayContaining(['C-NONSOL', 'C-LIST']))
    expect(ids).not.toContain('E-SIDE')
  })
})

function idsOf(selection: Parameters<typeof selectClauses>[0]): string[] {
  return selectClauses(selection).map(({ id }) => id)
}
