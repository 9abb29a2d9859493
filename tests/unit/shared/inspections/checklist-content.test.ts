import { describe, expect, it } from 'vitest'
import en from '../../../../locales/en/checklist.json' with { type: 'json' }
import ja from '../../../../locales/ja/checklist.json' with { type: 'json' }
import th from '../../../../locales/th/checklist.json' with { type: 'json' }
import vi from '../../../../locales/vi/checklist.json' with { type: 'json' }
import zhCN from '../../../../locales/zh-CN/checklist.json' with { type: 'json' }
import standard from '../../../../shared/inspections/checklists/standard.json' with { type: 'json' }

const texts: Record<string, typeof ja> = { ja, en, 'zh-CN': zhCN, th, vi }
const languages = Object.keys(texts)

/** Every text with its path; the path is a list because control numbers hold dots. */
function leaves(node: unknown, path: string[] = []): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path.join(' > '), node]]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, [...path, key]))
}

const paths = (node: unknown) => leaves(node).map(([path]) => path)

describe('the structure of the standard checklist', () => {
  it('holds 8 inventory, 11 factory and 7 office items, numbered in order', () => {
    const numbered = (group: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${group}-${String(i + 1).padStart(2, '0')}`)
    expect(standard.items.map((item) => item.id)).toEqual([
      ...numbered('IV', 8),
      ...numbered('PF', 11),
      ...numbered('PO', 7),
    ])
    for (const item of standard.items) expect(item.id.slice(0, 2)).toBe(item.group)
  })

  it('names the languages and groups that have texts', () => {
    expect(standard.languages).toEqual(languages)
    expect(standard.groups).toEqual(Object.keys(ja.groups))
  })

  it('uses only known codes', () => {
    for (const item of standard.items) {
      expect(Object.keys(ja.objectives)).toContain(item.objective)
      expect(Object.keys(ja.addressees)).toContain(item.addressee)
      expect(Object.keys(ja.requirements)).toContain(item.requirement)
      expect(['factory', 'office', 'both']).toContain(item.siteKind)
      for (const measure of item.spcMeasures) expect([1, 2, 3, 4, 5, 6, 7]).toContain(measure)
    }
  })

  it('titles exactly the controls that the items refer to', () => {
    const used = new Set(standard.items.map((item) => item.isoControl))
    expect(Object.keys(ja.controls).sort()).toEqual([...used].sort())
  })
})

describe.each(languages)('the texts in %s', (language) => {
  const text = texts[language]

  it('have the same keys in the same order as the Japanese ones', () => {
    expect(paths(text)).toEqual(paths(ja))
  })

  it('are never empty and never padded with spaces', () => {
    for (const [path, value] of leaves(text)) expect(value, path).toMatch(/^\S(.*\S)?$/)
  })

  it('give every item a title, its evidence and its guidance', () => {
    expect(Object.keys(text?.items ?? {})).toEqual(standard.items.map((item) => item.id))
    for (const item of Object.values(text?.items ?? {})) {
      expect(Object.keys(item)).toEqual(['title', 'evidence', 'guidance'])
    }
  })

  it('rate every item by the severity words of that language', () => {
    const words = Object.values(text?.severities ?? {}).map((word) => word.toLowerCase())
    for (const [id, { guidance }] of Object.entries(text?.items ?? {})) {
      const isRated = words.some((word) => guidance.toLowerCase().includes(word))
      expect(isRated, id).toBe(true)
    }
  })

  it('state the 30, 90 and 180 days of the severities', () => {
    expect(text?.severityHints.critical).toContain('30')
    expect(text?.severityHints.medium).toContain('90')
    expect(text?.severityHints.minor).toContain('180')
  })

  it('keep the words of state secrets out of a company checklist', () => {
    const stateSecretWords = /绝密|机密|涉密|ลับที่สุด|ลับมาก|tuyệt mật|tối mật/i
    expect(JSON.stringify(text)).not.toMatch(stateSecretWords)
  })
})
