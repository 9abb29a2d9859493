import { describe, expect, it } from 'vitest'
import { readParts } from '../../../../../main/drafting/reviews/commented-copy-zip.ts'
import { readColumns } from '../../../../../main/drafting/reviews/report-columns.ts'
import { reviewComments } from '../../../../../main/drafting/reviews/report-comments.ts'
import { layOutReview } from '../../../../../main/drafting/reviews/report-layout.ts'
import { reviewPage } from '../../../../../main/drafting/reviews/report-page.ts'
import { buildReviewWord } from '../../../../../main/drafting/reviews/report-word.ts'
import type { Review } from '../../../../../shared/drafting/review-contract.ts'
import { sampleReview } from '../../../../fixtures/sample-review.ts'

async function layOut(review: Review) {
  const company = { ja: '彩波精機株式会社', local: 'Ayanami Precision' }
  return layOutReview({ review, company, savedOn: '2026-11-22' }, await readColumns(review.jurisdiction))
}

/** The rows of the tables as texts, cell by cell. */
async function rowsOf(review: Review): Promise<string[][]> {
  const { blocks } = await layOut(review)
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) =>
          cells.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')),
        )
      : [],
  )
}

describe('the report on a review', () => {
  it('says of each clause in both languages what was found, with a sign and a word', async () => {
    const rows = await rowsOf(sampleReview)
    const of = (id: string) => rows.find(([first]) => first?.endsWith(id)) ?? []
    expect(of('C-DEF')[0]).toMatch(/^○/)
    expect(of('C-DEF')[1]).toContain('○ 有')
    expect(of('C-DEF')[2]).toContain('○ มี')
    expect(of('C-RET')[1]).toContain('△ 不十分\n– 期間の定めがありません。\n– 廃棄の定めがありません。')
    expect(of('C-SURV')[0]).toMatch(/^×/)
    expect(of('C-SURV')[1]).toContain('× 無\n該当する記載は見つかりませんでした。')
  })

  it('puts a quotation into the column of its language, with page and paragraph from 1', async () => {
    const rows = await rowsOf(sampleReview)
    const definition = rows.find(([first]) => first?.endsWith('C-DEF')) ?? []
    expect(definition[1]).toContain('「秘密情報」とは別紙の情報をいう。 (1ページ・段落5)')
    expect(definition[2]).not.toContain('別紙')
    expect(definition[2]).toContain('ข้อมูลอันเป็นความลับ หมายถึง (ย่อหน้าที่ 6)')
  })

  it('tells what the expert corrected and wrote', async () => {
    const rows = await rowsOf(sampleReview)
    expect(rows.find(([first]) => first?.endsWith('C-DISP'))?.[1]).toContain(
      '専門家が修正（自動判定：不十分）',
    )
    expect(
      rows
        .find(([first]) => first?.endsWith('C-RET'))
        ?.slice(1)
        .join(),
    ).toMatch(/専門家の注記：14日以内とする。[\s\S]*ภายใน 14 วัน/)
  })

  it('names basis, date and 要確認 of what the rules found, and counts Buddhist years in Thai', async () => {
    const rows = await rowsOf(sampleReview)
    const finding = rows.find(([first]) => first?.endsWith('L-ALL-06')) ?? []
    expect(finding[1]).toContain('根拠：根拠一（2026年6月1日時点） [要確認]')
    expect(finding[2]).toContain('ไม่มีข้อกำหนดการส่งคืน')
    expect(finding[2]).toContain('2569')
  })

  it('never says that a document is valid, not even when no rule was triggered', async () => {
    const page = reviewPage(await layOut({ ...sampleReview, lint: [] }))
    expect(page).toContain('この結果は文書の有効性を保証しません。')
    expect(page).toContain('2026年6月1日時点の規則で該当するものはありませんでした。')
  })

  it('escapes what stands in the document', async () => {
    const page = reviewPage(await layOut(sampleReview))
    expect(page).toContain('NDA_サンプル&lt;1&gt;.docx')
    expect(page).not.toContain('<1>')
  })

  it('is the same Word file each time', async () => {
    const build = async () => {
      const built = await buildReviewWord(await layOut(sampleReview))
      return built.ok ? Buffer.from(built.value) : null
    }
    const [one, other] = [await build(), await build()]
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    const parts = await readParts(one ?? new Uint8Array())
    expect(String(parts.find(({ name }) => name === 'word/document.xml')?.content)).toContain('不十分')
  })

  it('is complete in the languages of every place', async () => {
    for (const jurisdiction of ['CN', 'TH', 'VN', 'ID', 'IN', 'DE', 'FR', 'CZ', 'PL', 'JP'] as const) {
      const { titles } = await layOut({ ...sampleReview, jurisdiction })
      expect(titles).toHaveLength(2)
    }
  })
})

describe('the comments on a reviewed document', () => {
  it('stand where the document speaks of the clause, and at the end for what is absent', async () => {
    const comments = reviewComments(sampleReview, await readColumns('TH'))
    expect(comments.map(({ paragraph }) => paragraph)).toEqual([20, 20, null, null, null])
    expect(comments.every(({ texts }) => texts.map(({ language }) => language).join() === 'ja,th')).toBe(true)
    expect(comments[0]?.texts[0]?.text).toBe(
      '△ 「返還および廃棄」は不十分です。 (C-RET)\n期間の定めがありません。\n廃棄の定めがありません。\n専門家の注記：14日以内とする。',
    )
    expect(comments[1]?.texts[0]?.text).toContain('注意 (L-ALL-06)')
    expect(comments[3]?.texts[1]?.text).toContain('ไม่พบข้อความเกี่ยวกับ')
  })
})
