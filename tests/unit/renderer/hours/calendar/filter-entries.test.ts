import { describe, expect, test } from 'vitest'
import {
  filterEntries,
  isFiltering,
  noFilter,
} from '../../../../../renderer/hours/calendar/filter-entries.ts'
import { entryOf } from '../../../../support/entry-of.ts'

const interview = entryOf({ id: 'interview', note: '管理体制のヒアリング（図面庫）' })
const training = entryOf({
  id: 'training',
  siteId: null,
  expertId: 'other',
  menuItem: 'employee-training',
  billable: false,
  startsAt: '2024-09-05T09:00',
  note: 'ＮＤＡ研修',
  participants: '浅野、Somchai',
})
const all = [interview, training]

function found(part: Partial<typeof noFilter>): string[] {
  return filterEntries(all, { ...noFilter, ...part }).map(({ id }) => id)
}

describe('the filters of the ledger', () => {
  test('without a filter the very list comes back', () => {
    expect(filterEntries(all, noFilter)).toBe(all)
    expect(isFiltering(noFilter)).toBe(false)
  })

  test('two characters of Japanese find a note', () => {
    expect(found({ text: '図面' })).toEqual(['interview'])
    expect(found({ text: '研修' })).toEqual(['training'])
    expect(found({ text: '監査' })).toEqual([])
  })

  test('width and case of letters make no difference, and every word must stand there', () => {
    expect(found({ text: 'nda' })).toEqual(['training'])
    expect(found({ text: 'somchai　研修' })).toEqual(['training'])
    expect(found({ text: 'nda 図面' })).toEqual([])
  })

  test('expert, site, menu item and billing each leave the others out', () => {
    expect(found({ expertId: 'expert' })).toEqual(['interview'])
    expect(found({ siteId: 'none' })).toEqual(['training'])
    expect(found({ siteId: 'site' })).toEqual(['interview'])
    expect(found({ menuItem: 'employee-training' })).toEqual(['training'])
    expect(found({ billing: 'billed' })).toEqual(['interview'])
    expect(found({ billing: 'unbilled' })).toEqual(['training'])
  })

  test('a period includes both its days, and a date half typed hides nothing', () => {
    expect(found({ from: '2024-09-05' })).toEqual(['training'])
    expect(found({ until: '2024-09-03' })).toEqual(['interview'])
    expect(found({ from: '2024-09-03', until: '2024-09-05' })).toHaveLength(2)
    expect(found({ from: '2024-09' })).toHaveLength(2)
  })
})
