import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import de from '../../../../locales/de/checklist.json' with { type: 'json' }
import en from '../../../../locales/en/checklist.json' with { type: 'json' }
import fr from '../../../../locales/fr/checklist.json' with { type: 'json' }
import hi from '../../../../locales/hi/checklist.json' with { type: 'json' }
import id from '../../../../locales/id/checklist.json' with { type: 'json' }
import ja from '../../../../locales/ja/checklist.json' with { type: 'json' }
import th from '../../../../locales/th/checklist.json' with { type: 'json' }
import vi from '../../../../locales/vi/checklist.json' with { type: 'json' }
import zhCN from '../../../../locales/zh-CN/checklist.json' with { type: 'json' }
import first from '../../../../shared/inspections/checklists/standard.json' with { type: 'json' }
import standard from '../../../../shared/inspections/checklists/standard-2.json' with { type: 'json' }
import zones from '../../../../shared/inspections/zones.json' with { type: 'json' }

const texts: Record<string, typeof ja> = { ja, en, 'zh-CN': zhCN, th, vi, id, hi, de, fr }
const languages = Object.keys(texts)

/** Every text with its path; the path is a list because control numbers hold dots. */
function leaves(node: unknown, path: string[] = []): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path.join(' > '), node]]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, [...path, key]))
}

const paths = (node: unknown) => leaves(node).map(([path]) => path)

describe('the structure of the standard checklist', () => {
  it('holds the 88 items of the catalogue, numbered in order', () => {
    const counts = { MS: 8, IV: 8, PF: 11, PO: 7, IT: 11, PE: 13, BP: 10, VI: 6, IR: 6, DC: 8 }
    const numbered = Object.entries(counts).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, i) => `${group}-${String(i + 1).padStart(2, '0')}`),
    )
    expect(numbered).toHaveLength(88)
    expect(standard.items.map((item) => item.id)).toEqual(numbered)
    for (const item of standard.items) expect(item.id.slice(0, 2)).toBe(item.group)
  })

  it('keeps every item of its first version, and what that version says, for ever', () => {
    const ids = first.items.map((item) => item.id)
    expect(standard.items.map((item) => item.id)).toEqual(expect.arrayContaining(ids))
    const said = (['ja', 'en', 'zh-CN', 'th', 'vi'] as const).map((language) =>
      ids.map((itemId) => Object.values(texts[language]?.items[itemId as 'IV-01'] ?? {})),
    )
    const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex')
    expect(digest).toBe('6b4cc5ca89a4563c8475d73dd34b8d2ec9ece769e23cd5f9de931000b77f2767')
  })

  it('is met whole on the sample walks, and every stop of a walk has something to look at', () => {
    for (const [name, kinds] of Object.entries(zones.sets)) {
      const here = standard.items.filter(({ siteKind }) => siteKind === 'both' || siteKind === name)
      for (const { id, zoneKinds } of here) {
        const isMet = zoneKinds.length === 0 || zoneKinds.some((kind) => kinds.includes(kind))
        expect(isMet, `${id} on the walk of a ${name}`).toBe(true)
      }
      for (const kind of kinds) {
        expect(
          here.some(({ zoneKinds }) => (zoneKinds as string[]).includes(kind)),
          kind,
        ).toBe(true)
      }
    }
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
