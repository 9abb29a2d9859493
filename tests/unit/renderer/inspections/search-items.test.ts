import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../../../main/inspections/checklists.ts'
import { shippedPacks } from '../../../../main/inspections/shipped-packs.ts'
import { indexItems, normalise, searchItems } from '../../../../renderer/inspections/walk/search-items.ts'

const pack = shippedPacks.at(-1)
if (!pack) throw new Error('no checklist ships')

/** Finds items of the standard checklist as a site with a language shows them. */
function finder(language: string, uiLanguage?: string) {
  if (!pack) throw new Error('no checklist ships')
  const { items } = readChecklist(pack, language)
  const ui = uiLanguage === undefined ? [] : readChecklist(pack, uiLanguage).items
  const index = indexItems(items, new Map(ui.map((item) => [item.id, item.local])))
  return (query: string) => searchItems(items, index, query).map(({ id }) => id)
}

test.each([
  ['ja', '図面'],
  ['ja', '金型'],
  ['ja', '施錠'],
  ['zh-CN', '图纸'],
  ['zh-CN', '模具'],
  ['th', 'แม่พิมพ์'],
  ['th', 'รั้ว'],
  ['hi', 'सांच'],
  ['hi', 'ताले'],
  ['de', 'Zeichnung'],
  ['vi', 'khuôn'],
])('in %s a short word such as %s finds the items that hold it, and not all', (language, word) => {
  const found = finder(language)(word)
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(60)
})

test('in every script the search agrees with a look through the texts', () => {
  for (const [language, word] of [
    ['ja', '図面'],
    ['zh-CN', '图纸'],
    ['th', 'กุญแจ'],
    ['hi', 'ताल'],
  ] as const) {
    const { items } = readChecklist(pack, language)
    const expected = items.filter(({ ja, local }) =>
      [ja.title, ja.evidence, local.title, local.evidence].some((text) => text.includes(word)),
    )
    expect(finder(language)(word)).toEqual(expect.arrayContaining(expected.map(({ id }) => id)))
    expect(expected.length).toBeGreaterThan(0)
  }
})

test('ids are found in any width and case, and every word must occur', () => {
  const find = finder('th')
  expect(find('ｐｆ－０１')).toEqual(['PF-01'])
  expect(find('pf-01 ไม่มีคำนี้แน่นอน')).toEqual([])
  expect(find('')).toHaveLength(88)
})

test('a title in the language of the interface is searched as well', () => {
  expect(finder('th')('mould')).toEqual([])
  expect(finder('th', 'en')('mould').length).toBeGreaterThan(0)
})

describe('what is typed in more than one way is one', () => {
  test.each([
    ['half-width and full-width kana, hiragana and katakana', 'ｶﾞｲﾄﾞ', 'がいど'],
    ['width, case and spaces', 'ﾘｽﾄ　 A', 'リスト a'],
    ['Thai marks in another order', 'ท่ี', 'ที่'],
    ['Thai without its tone marks', 'กุญแจ แมพิมพ', 'กุญแจ แม่พิมพ์'],
    ['Thai sara am in one sign or two', 'นํ้า', 'น้ำ'],
    ['Thai sara ae as two sara e', 'เเม่พิมพ์', 'แม่พิมพ์'],
    ['Thai digits', '๑๒', '12'],
    ['Hindi with a nukta of its own, joined or left out', 'फ\u093cाइल', 'फाइल'],
    ['Hindi with a joiner', 'क्\u200dष', 'क्ष'],
    ['Hindi chandrabindu and anusvara', 'साँचा', 'सांचा'],
    ['Devanagari digits', '१२', '12'],
    ['German umlauts and sharp s', 'SCHLUSSEL STRASSE', 'Schlüssel Straße'],
    ['Vietnamese accents', 'khuon duc', 'Khuôn Đúc'],
  ])('%s', (_what, typed, written) => {
    expect(normalise(typed)).toBe(normalise(written))
  })

  test('voiced kana stay apart from unvoiced ones', () => {
    expect(normalise('が')).not.toBe(normalise('か'))
  })
})
