import { describe, expect, it } from 'vitest'
import type { PrintedDraft, PrintedRow } from '../../../../main/drafting/printed.ts'
import { buildChanges } from '../../../../main/drafting/word-changes.ts'
import { writeWord } from '../../../../main/drafting/word-document.ts'
import { plainPen } from '../../../../main/drafting/word-pen.ts'
import type { DraftLanguage } from '../../../../shared/drafting/answers.ts'
import { printedDraft } from '../../../fixtures/printed-draft.ts'
import {
  child,
  elements,
  readWordPart,
  resolveChanges,
  textOf,
  type XmlNode,
} from '../../../support/word-file.ts'

const author = '鍵守 <花子> & "専門家"'
const date = '2026-11-22T10:00:00Z'

async function changesOf(before: PrintedDraft, after: PrintedDraft): Promise<XmlNode> {
  const built = await buildChanges({ before, after, author, date })
  if (!built.ok) return expect.fail(built.code)
  return readWordPart(built.value.file, 'word/document.xml')
}

async function plain(printed: PrintedDraft): Promise<XmlNode> {
  return readWordPart(await writeWord(printed, plainPen(printed)), 'word/document.xml')
}

/** Every paragraph with text: its level in its list, and what it says. */
function paragraphs(document: XmlNode) {
  return elements(document, 'w:p')
    .filter((each) => elements(each, 'w:p').length === 0)
    .map((each) => {
      const number = child(child(each, 'w:pPr'), 'w:numPr')
      const list = child(number, 'w:numId')?.attributes['w:val']
      return [list, child(number, 'w:ilvl')?.attributes['w:val'], textOf(each)]
    })
    .filter(([, , text]) => text !== '')
}

/** Rows with the numbers they have once others are gone. */
function relabelled(rows: readonly PrintedRow[]): PrintedRow[] {
  let [article, paragraph, item] = [0, 0, 0]
  return rows.map((row) => {
    if (row.kind === 'heading') {
      ;[article, paragraph, item] = [article + 1, 0, 0]
      return row
    }
    if (row.kind === 'item') item += 1
    else [paragraph, item] = [paragraph + 1, 0]
    const label = row.kind === 'item' ? `(${item})` : `${article}.${paragraph}`
    return { ...row, labels: row.labels.map(() => label) }
  })
}

/** A later version: words changed, a paragraph gone, an article come, other names, another annex. */
function revise(before: PrintedDraft, local: DraftLanguage): PrintedDraft {
  const later = printedDraft(local, 6, '彩波テック株式会社')
  const rows = later.rows.flatMap((row) => {
    if (row.id === 'C-PURP/noObligation' || row.id === 'C-DEF/medium') return []
    if (row.id === 'C-PARTY/authority')
      return [{ ...row, texts: row.texts.map((text) => `${text} 30 日 / 30 days`) }]
    return [row]
  })
  return {
    ...later,
    titles: [later.titles[0] ?? '', 'REVISED AGREEMENT'],
    isDraft: false,
    draftMarks: [],
    notices: [],
    rows: relabelled(rows),
    annex: before.annex && {
      ...before.annex,
      items: [
        {
          number: '1',
          texts: ['検査治具', 'Inspection jigs'],
          categories: [{ language: 'ja', text: '技術情報' }],
        },
        ...before.annex.items.map((item) => ({ ...item, number: '2' })),
      ],
    },
  }
}

describe('a Word file with tracked changes', () => {
  it.each<DraftLanguage>(['th', 'zh-CN', 'de', 'hi'])(
    'gives the later version accepted and the earlier one rejected, in Japanese and %s',
    async (local) => {
      const before = printedDraft(local, 4)
      const after = revise(before, local)
      const document = await changesOf(before, after)
      expect(paragraphs(resolveChanges(document, 'accept'))).toEqual(paragraphs(await plain(after)))
      expect(paragraphs(resolveChanges(document, 'reject'))).toEqual(paragraphs(await plain(before)))
      expect(elements(document, 'w:ins').length).toBeGreaterThan(20)
      expect(elements(document, 'w:del').length).toBeGreaterThan(20)
    },
  )

  it('gives an annex that came or went with all its rows', async () => {
    const before = printedDraft('th', 2)
    const after = { ...before, annex: null }
    for (const [earlier, later] of [
      [before, after],
      [after, before],
    ] as const) {
      const document = await changesOf(earlier, later)
      expect(paragraphs(resolveChanges(document, 'accept'))).toEqual(paragraphs(await plain(later)))
      expect(paragraphs(resolveChanges(document, 'reject'))).toEqual(paragraphs(await plain(earlier)))
    }
  })

  it('says who made each change and when, under a number of its own', async () => {
    const before = printedDraft('th', 4)
    const document = await changesOf(before, revise(before, 'th'))
    const changes = [...elements(document, 'w:ins'), ...elements(document, 'w:del')]
    for (const { attributes } of changes) {
      expect(attributes['w:author']).toBe(author)
      expect(attributes['w:date']).toBe(date)
    }
    const ids = [...changes, ...elements(document, 'w:bookmarkStart')].map((each) => each.attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('changes words and not sentences', async () => {
    const before = printedDraft('th', 3)
    const after = {
      ...before,
      rows: before.rows.map((row) =>
        row.id === 'C-PARTY/parties'
          ? {
              ...row,
              texts: row.texts.map((text) => text.replace('締結する', '結ぶ').replace('ตกลง', 'ยินยอม')),
            }
          : row,
      ),
    }
    const document = await changesOf(before, after)
    expect(elements(document, 'w:del').map(textOf)).toEqual(['締結する', 'ตกลง'])
    expect(elements(document, 'w:ins').map(textOf)).toEqual(['結ぶ', 'ยินยอม'])
    const built = await buildChanges({ before, after, author, date })
    expect(built).toMatchObject({ ok: true, value: { changes: 4 } })
  })

  it('keeps the references that did not change as fields', async () => {
    const refer = (printed: PrintedDraft) => ({
      ...printed,
      rows: printed.rows.map((row) =>
        row.id === 'C-PURP/oneWay'
          ? { ...row, texts: ['（\u2060第1条\u2060）に従い', ' (\u2060ข้อ 3\u2060)'] }
          : row,
      ),
    })
    const before = refer(printedDraft('th', 3))
    const document = await changesOf(before, before)
    expect(elements(document, 'w:fldSimple').map(textOf)).toEqual(['第1条', 'ข้อ 3'])
    expect(elements(document, 'w:ins')).toEqual([])
    expect(elements(document, 'w:del')).toEqual([])
  })

  it('has the same bytes each time', async () => {
    const before = printedDraft('vi', 4)
    const write = () => buildChanges({ before, after: revise(before, 'vi'), author, date })
    expect(await write()).toEqual(await write())
  })
})
