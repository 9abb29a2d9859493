import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PrintedDraft, PrintedRow } from '../../../../main/drafting/printed.ts'
import { writeWord } from '../../../../main/drafting/word-document.ts'
import { plainPen } from '../../../../main/drafting/word-pen.ts'
import type { DraftLanguage } from '../../../../shared/drafting/answers.ts'
import { printedDraft } from '../../../fixtures/printed-draft.ts'
import {
  child,
  elements,
  readWordPart,
  readWordParts,
  textOf,
  type XmlNode,
} from '../../../support/word-file.ts'

afterEach(() => void vi.useRealTimers())

const write = (printed: PrintedDraft) => writeWord(printed, plainPen(printed))
const documentOf = async (printed: PrintedDraft) => readWordPart(await write(printed), 'word/document.xml')

function change(printed: PrintedDraft, id: string, row: Partial<PrintedRow>): PrintedDraft {
  return { ...printed, rows: printed.rows.map((each) => (each.id === id ? { ...each, ...row } : each)) }
}

/** What Word shows before each numbered paragraph, list by list, from the numbering part. */
function countNumbers(document: XmlNode, numbering: XmlNode): Map<string, string[]> {
  const levels = new Map(
    elements(numbering, 'w:num').map((num) => {
      const pattern = child(num, 'w:abstractNumId')?.attributes['w:val']
      const abstract = elements(numbering, 'w:abstractNum').find(
        (each) => each.attributes['w:abstractNumId'] === pattern,
      )
      const texts = elements(abstract ?? num, 'w:lvlText').map((each) => each.attributes['w:val'] ?? '')
      return [num.attributes['w:numId'] ?? '', texts] as const
    }),
  )
  const counts = new Map<string, number[]>()
  const shown = new Map<string, string[]>()
  for (const properties of elements(document, 'w:numPr')) {
    const id = child(properties, 'w:numId')?.attributes['w:val'] ?? ''
    const level = Number(child(properties, 'w:ilvl')?.attributes['w:val'])
    const before = counts.get(id) ?? [0, 0, 0]
    const after = before.map((count, at) => (at < level ? count : at === level ? count + 1 : 0))
    counts.set(id, after)
    const text = (levels.get(id)?.[level] ?? '').replace(/%(\d)/g, (_, at) => String(after[Number(at) - 1]))
    shown.set(id, [...(shown.get(id) ?? []), text])
  }
  return shown
}

describe('the numbers of articles and paragraphs', () => {
  it.each<DraftLanguage>(['th', 'vi', 'zh-CN', 'hi', 'de'])(
    'are counted by two lists of Word that run in step, in Japanese and %s',
    async (local) => {
      const printed = printedDraft(local, 40)
      const parts = await readWordParts(await write(printed))
      const [document, numbering] = [parts.get('word/document.xml'), parts.get('word/numbering.xml')]
      if (document === undefined || numbering === undefined) return expect.fail('no part')
      const shown = [...countNumbers(document, numbering).values()]
      expect(shown).toEqual([0, 1].map((column) => printed.rows.map(({ labels }) => labels[column])))
      for (const text of elements(document, 'w:p').map(textOf)) expect(text).not.toMatch(/^(第1条|1\.1|ข้อ 1)/)
      for (const type of elements(numbering, 'w:multiLevelType'))
        expect(type.attributes['w:val']).toBe('multilevel')
    },
  )

  it('stand as text from the row on that the lists would not come to', async () => {
    const printed = change(printedDraft('th', 3), 'C-PURP', { labels: ['第7条', 'ข้อ 7'] })
    const document = await documentOf(printed)
    const texts = elements(document, 'w:p').map(textOf)
    expect(texts.some((text) => text.startsWith('第7条'))).toBe(true)
    expect(texts.some((text) => text.startsWith('2.1\t'))).toBe(true)
  })

  it('stand in headings of the first level', async () => {
    const parts = await readWordParts(await write(printedDraft('th', 3)))
    const document = parts.get('word/document.xml')
    const styles = parts.get('word/styles.xml')
    if (document === undefined || styles === undefined) return expect.fail('no part')
    const headings = elements(document, 'w:p').filter(
      (each) => child(child(each, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] === 'Heading1',
    )
    expect(headings.map(textOf)).toContain('（当事者）')
    const style = elements(styles, 'w:style').find((each) => each.attributes['w:styleId'] === 'Heading1')
    expect(child(child(style, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val']).toBe('0')
  })
})

describe('a reference to an article', () => {
  it('is a field that follows the number of the article in its own column', async () => {
    const text = ['紛争（\u2060第2条\u2060）', ' (\u2060ข้อ 2\u2060)']
    const document = await documentOf(change(printedDraft('th', 3), 'C-DEF/meaning', { texts: text }))
    const fields = elements(document, 'w:fldSimple')
    expect(fields.map((field) => [field.attributes['w:instr'], textOf(field)])).toEqual([
      ['REF _Article_C_PURP_0 \\r \\h', '第2条'],
      ['REF _Article_C_PURP_1 \\r \\h', 'ข้อ 2'],
    ])
    const bookmarks = elements(document, 'w:bookmarkStart').map((each) => each.attributes['w:name'])
    expect(bookmarks).toEqual(expect.arrayContaining(['_Article_C_PURP_0', '_Article_C_PURP_1']))
    const ids = elements(document, 'w:bookmarkStart').map((each) => each.attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const field of fields) expect(elements(field, 'w:rFonts')).toHaveLength(1)
  })

  it('that no article answers to stays text, and nothing unseen is left of it', async () => {
    const texts = ['（\u2060第99条\u2060）\u2060', '']
    const document = await documentOf(change(printedDraft('th', 3), 'C-DEF/meaning', { texts }))
    expect(elements(document, 'w:fldSimple')).toEqual([])
    expect(textOf(document).includes('（第99条）')).toBe(true)
    expect(textOf(document).includes('\u2060')).toBe(false)
  })
})

describe('each run', () => {
  it('names a font for each script and the language it is proofed in', async () => {
    const document = await documentOf(printedDraft('hi', 40))
    for (const run of elements(document, 'w:r')) {
      const properties = child(run, 'w:rPr')
      const fonts = child(properties, 'w:rFonts')?.attributes ?? {}
      expect(Object.keys(fonts)).toEqual(expect.arrayContaining(['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']))
      const tags = child(properties, 'w:lang')?.attributes ?? {}
      expect(Object.keys(tags).sort()).toEqual(['w:bidi', 'w:eastAsia', 'w:val'])
    }
    const hindi = elements(document, 'w:r').filter((run) => /\p{Script=Devanagari}/u.test(textOf(run)))
    expect(hindi.length).toBeGreaterThan(50)
    for (const run of hindi) {
      expect(child(child(run, 'w:rPr'), 'w:cs')).toBeDefined()
      expect(child(child(run, 'w:rPr'), 'w:rFonts')?.attributes['w:cs']).toBe('Nirmala UI')
      expect(child(child(run, 'w:rPr'), 'w:lang')?.attributes['w:bidi']).toBe('hi-IN')
    }
  })
})

describe('a row that can not be relied on', () => {
  it('is shaded, and says why in both languages', async () => {
    const printed = change(
      change(printedDraft('th', 3), 'C-PARTY/parties', { mark: 'stale' }),
      'C-DEF/meaning',
      {
        mark: 'mismatch',
      },
    )
    const document = await documentOf(printed)
    const row = (words: string) => elements(document, 'w:tr').find((each) => textOf(each).includes(words))
    for (const [ja, th] of [
      ['この行は一方の文が変更され', 'ข้อความด้านหนึ่งของแถวนี้ถูกแก้ไข'],
      ['左右の内容が一致していません', 'ข้อความทั้งสองด้านของแถวนี้ไม่ตรงกัน'],
    ] as const) {
      expect(textOf(row(ja) ?? document)).toContain(th)
      expect(elements(row(ja) ?? document, 'w:shd')).toHaveLength(2)
    }
  })
})

describe('a clean document', () => {
  it('says nowhere that it is a draft', async () => {
    const draft = printedDraft('th', 3)
    const parts = await readWordParts(await write({ ...draft, isDraft: false, draftMarks: [], notices: [] }))
    const whole = [...parts.values()].map(textOf).join('')
    expect(whole).not.toMatch(/案|DRAFT|ร่าง/)
    expect(textOf(parts.get('word/header1.xml') ?? expect.fail())).toBe('秘密保持契約書 / สัญญารักษาความลับ')
  })

  it('while a draft says so at the head of each page', async () => {
    const header = await readWordPart(await write(printedDraft('th', 3)), 'word/header1.xml')
    expect(textOf(header)).toBe('秘密保持契約書 / สัญญารักษาความลับ · 契約書案 / ร่างสัญญา')
  })
})

describe('the file', () => {
  it('has the same bytes a year later, and after others were written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime('2026-11-22T10:00:00Z')
    const first = await write(printedDraft('th', 20))
    await write(printedDraft('de', 5))
    vi.setSystemTime('2027-12-01T23:59:58Z')
    expect(Buffer.compare(await write(printedDraft('th', 20)), first)).toBe(0)
  })

  const names = {
    'a placeholder': '{{discloserName}} {{article:C-DEF}}',
    markup: '</w:t></w:r><w:p/><!-- & --> <w:t>]]>',
    'marks that turn the reading direction': 'ABC\u202eDEF\u2066GHI\u200f\u202c',
    'control characters': 'A\u0000B\u0007C\u001bD\u000bE\uffffF\ud800G',
    '10,000 characters': 'X'.repeat(10_000),
    'an unseen reference that never ends': `\u2060第1条${'\u2060'.repeat(3)}`,
  }

  it.each(Object.entries(names))(
    'stays whole with %s in a name, which stands there as text',
    async (_, name) => {
      const printed = printedDraft('th', 4, name)
      const parts = await readWordParts(await write({ ...printed, titles: [name, name] }))
      const document = parts.get('word/document.xml')
      if (document === undefined) return expect.fail('no part')
      const letters = name
        // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are left out
        .replace(/[\u0000-\u001f\u202a-\u202e\u2060\u2066-\u2069\uffff]/g, '')
        .replace('\ud800', '\ufffd')
      expect(
        elements(document, 'w:p')
          .map(textOf)
          .filter((text) => text.includes(letters)).length,
      ).toBeGreaterThan(6)
      expect(elements(document, 'w:comment')).toEqual([])
      expect(elements(document, 'w:tbl').length).toBe(4)
      expect(textOf(document)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    },
  )
})
