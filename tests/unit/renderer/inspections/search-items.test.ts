import { expect, test } from 'vitest'
import { checklistHeads, readChecklist } from '../../../../main/inspections/checklists.ts'
import { neighbour, nextUnchecked } from '../../../../renderer/inspections/next-item.ts'
import { normalise, searchItems } from '../../../../renderer/inspections/search-items.ts'

const head = checklistHeads[0]
if (!head) throw new Error('no checklist ships')
const { items } = readChecklist(head, 'th')

test('two characters of Japanese or of Thai find an item', () => {
  expect(searchItems(items, '施錠').map((item) => item.id)).toContain('PF-01')
  expect(searchItems(items, 'รั้ว').map((item) => item.id)).toContain('PF-01')
  expect(searchItems(items, 'ไม่มีคำนี้แน่นอน')).toEqual([])
})

test('width and case do not matter, and every word must occur', () => {
  expect(searchItems(items, 'ｐｆ－０１').map((item) => item.id)).toEqual(['PF-01'])
  expect(searchItems(items, 'pf-01 施錠')).toHaveLength(1)
  expect(searchItems(items, 'pf-01 保有情報リスト')).toEqual([])
  expect(normalise('ﾘｽﾄ　 A')).toBe('リスト a')
})

test('a title in the language of the interface is searched as well', () => {
  const titles = new Map([['IV-03', 'Grades of secrecy']])
  expect(searchItems(items, 'secrecy', titles).map((item) => item.id)).toEqual(['IV-03'])
})

test('the neighbours of an item end with the list', () => {
  expect(neighbour(items, 'IV-01', -1)).toBeNull()
  expect(neighbour(items, 'IV-01', 1)).toBe('IV-02')
  expect(neighbour(items, items.at(-1)?.id ?? '', 1)).toBeNull()
})

test('the next unchecked item is looked for round the list, and is never the open one', () => {
  const answered = items.slice(1).map((item) => ({ itemId: item.id, answer: 'ok' as const }))
  expect(nextUnchecked(items, answered, 'IV-05')).toBe('IV-01')
  expect(nextUnchecked(items, answered, 'IV-01')).toBeNull()
  expect(nextUnchecked(items, [], null)).toBe('IV-01')
})
