import { describe, expect, it } from 'vitest'
import { compareChecklists, readChecklist } from '../../../../main/inspections/checklists.ts'
import { findMissingTexts } from '../../../../main/inspections/pack.ts'
import { shippedPacks } from '../../../../main/inspections/shipped-packs.ts'
import { checklist } from '../../../../shared/inspections/contract.ts'
import { parseExpression } from '../../../../shared/inspections/expression.ts'

const [first, standard] = shippedPacks
if (first === undefined || standard === undefined) throw new Error('a shipped checklist is missing')

describe('a shipped checklist', () => {
  it('answers in every language it claims, as the contract says', () => {
    for (const pack of shippedPacks) {
      for (const language of pack.languages) {
        const read = readChecklist(pack, language)
        expect(checklist.parse(read)).toEqual(read)
        expect([read.language, read.isFallback]).toEqual([language, false])
      }
    }
  })

  it('can be published: no text is missing in any language it claims', () => {
    for (const pack of shippedPacks) {
      const texts = Object.fromEntries(pack.languages.map((language) => [language, pack.textsIn(language)]))
      expect(findMissingTexts({ ...pack, texts })).toEqual([])
    }
  })

  it('has conditions that can be read and name items of its own', () => {
    const ids = new Set(standard.items.map(({ id }) => id))
    const conditions = standard.items.flatMap(({ relevant }) => relevant ?? [])
    expect(conditions.length).toBeGreaterThan(2)
    for (const condition of conditions) {
      expect(parseExpression(condition).ok, condition).toBe(true)
      for (const [, id] of condition.matchAll(/\$\{([^}]+)\}/g)) expect(ids).toContain(id)
    }
  })

  it('shows Japanese and the local language side by side, in nine languages', () => {
    expect(standard.languages).toHaveLength(9)
    const [item] = readChecklist(standard, 'th').items
    expect(item?.ja.title).toMatch(/[぀-ヿ]/)
    expect(item?.local.title).toMatch(/[฀-๿]/)
  })

  it('falls back to English where an old version lacks a language, and says so', () => {
    const read = readChecklist(first, 'de')
    expect([read.language, read.isFallback]).toEqual(['en', true])
    expect(read.items).toEqual(readChecklist(first, 'en').items)
  })

  it('keeps every item between its versions', () => {
    const difference = compareChecklists(readChecklist(first, 'th'), readChecklist(standard, 'th'))
    expect(difference.added).toHaveLength(62)
    expect(difference.removed).toEqual([])
    expect(difference.changed.map(({ itemId, fields }) => [itemId, fields])).toEqual([
      ['PF-03', ['relevant']],
      ['PF-10', ['relevant']],
    ])
  })
})
