import { describe, expect, it } from 'vitest'
import stored from '../../../../shared/drafting/cures.json' with { type: 'json' }
import { curedChecklist, curesOf, itemsCuredBy } from '../../../../shared/drafting/cures.ts'
import { libraryClauses } from '../../../../shared/drafting/library/structure.ts'
import checklist from '../../../../shared/inspections/checklists/standard-2.json' with { type: 'json' }

const itemIds = checklist.items.map(({ id }) => id)
const clauses = new Map(libraryClauses.map((clause) => [clause.id, clause]))

describe('the clauses that cure a finding', () => {
  it('are listed for every item of the standard checklist and no other', () => {
    expect(checklist.id).toBe(curedChecklist)
    expect(Object.keys(stored)).toEqual(itemIds)
  })

  it.each(itemIds)('stand in the documents that are named for %s', (itemId) => {
    const cures = curesOf(itemId)
    expect(new Set(cures.map(({ clauseId }) => clauseId)).size).toBe(cures.length)
    for (const { clauseId, kinds } of cures) {
      expect(kinds.length, clauseId).toBeGreaterThan(0)
      expect(new Set(kinds).size, clauseId).toBe(kinds.length)
      for (const kind of kinds) expect(clauses.get(clauseId)?.kinds, clauseId).toContain(kind)
    }
  })

  it('are none for what only a gate, a lock or a budget mends', () => {
    for (const itemId of ['PF-01', 'PF-02', 'PO-01', 'PO-06', 'IT-02', 'MS-07', 'IR-06']) {
      expect(curesOf(itemId), itemId).toEqual([])
    }
    expect(curesOf('XX-99')).toEqual([])
  })

  it('put the secrecy clause of the contract first where it is missing', () => {
    expect(curesOf('PE-03')[0]).toEqual({ clauseId: 'E-CONF', kinds: ['EC_CONF'] })
    expect(curesOf('BP-07')[0]?.clauseId).toBe('C-SUBC')
  })
})

describe('the items that a clause cures', () => {
  it('are those that name the clause, in the same documents', () => {
    for (const itemId of itemIds) {
      for (const { clauseId, kinds } of curesOf(itemId)) {
        expect(itemsCuredBy(clauseId)).toContainEqual({ itemId, kinds })
      }
    }
    const count = (lists: readonly (readonly unknown[])[]) => lists.flat().length
    expect(count([...clauses.keys()].map(itemsCuredBy))).toBe(count(itemIds.map(curesOf)))
  })

  it('come in the order of the checklist', () => {
    expect(itemsCuredBy('C-SUBC').map(({ itemId }) => itemId)).toEqual(['BP-03', 'BP-07'])
    expect(itemsCuredBy('C-ORAL')).toEqual([])
  })
})
