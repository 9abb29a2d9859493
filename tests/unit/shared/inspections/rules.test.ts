import { describe, expect, it } from 'vitest'
import { appliesAt, countProgress, hasSeverity } from '../../../../shared/inspections/rules.ts'

const items = [
  { id: 'IV-01', siteKind: 'both' },
  { id: 'PF-01', siteKind: 'factory' },
  { id: 'PO-01', siteKind: 'office' },
] as const

describe('the rules of an inspection', () => {
  it('give a severity to gaps alone', () => {
    expect((['ok', 'partial', 'missing', 'na', 'unchecked'] as const).filter(hasSeverity)).toEqual([
      'partial',
      'missing',
    ])
  })

  it('look for office items at an office and at a representative office', () => {
    expect(items.filter((item) => appliesAt(item, 'representative-office')).map((item) => item.id)).toEqual([
      'IV-01',
      'PO-01',
    ])
  })

  it('count the items of the kind of site', () => {
    expect(countProgress(items, 'factory', new Set(['IV-01']))).toEqual({ answeredCount: 1, itemCount: 2 })
  })

  it('count an item that was answered though it is not looked for there', () => {
    expect(countProgress(items, 'factory', new Set(['PO-01']))).toEqual({ answeredCount: 1, itemCount: 3 })
  })

  it('ignore answers to items the checklist does not hold', () => {
    expect(countProgress(items, 'office', new Set(['XX-99']))).toEqual({ answeredCount: 0, itemCount: 2 })
  })
})
