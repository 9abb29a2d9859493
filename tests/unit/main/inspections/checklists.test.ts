import { describe, expect, it } from 'vitest'
import {
  checklistHeads,
  defaultChecklistId,
  findChecklist,
  readChecklist,
} from '../../../../main/inspections/checklists.ts'
import { checklist } from '../../../../shared/inspections/contract.ts'

const standard = findChecklist(defaultChecklistId)
if (standard === undefined) throw new Error('the standard checklist is missing')

describe('readChecklist', () => {
  it('answers every shipped checklist in every language it claims, as the contract says', () => {
    for (const head of checklistHeads) {
      for (const language of head.languages) {
        const read = readChecklist(head, language)
        expect(checklist.parse(read)).toEqual(read)
        expect([read.language, read.isFallback]).toEqual([language, false])
      }
    }
  })

  it('shows Japanese and the local language side by side', () => {
    const [item] = readChecklist(standard, 'th').items
    expect(item?.ja.title).toMatch(/[぀-ヿ]/)
    expect(item?.local.title).toMatch(/[฀-๿]/)
  })

  it('falls back to English, and says so', () => {
    const read = readChecklist(standard, 'de')
    expect([read.language, read.isFallback]).toEqual(['en', true])
    expect(read.items).toEqual(readChecklist(standard, 'en').items)
  })

  it('holds 26 items in the groups IV, PF and PO', () => {
    expect(standard.items).toHaveLength(26)
    expect(new Set(standard.items.map((item) => item.group))).toEqual(new Set(['IV', 'PF', 'PO']))
  })
})
