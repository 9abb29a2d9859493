import { describe, expect, it } from 'vitest'
import { draftPage } from '../../../../main/drafting/page.ts'
import type { PrintedDraft } from '../../../../main/drafting/printed.ts'
import { printedDraft } from '../../../fixtures/printed-draft.ts'

const rowOf = (page: string, words: string) =>
  page.split('<tr').find((row) => row.includes(words)) ?? expect.fail(`no row ${words}`)

describe('the page of a document', () => {
  it('shades the rows that can not be relied on, and says why in both languages', () => {
    const printed = printedDraft('th', 3)
    const marked: PrintedDraft = {
      ...printed,
      rows: printed.rows.map((row) => {
        if (row.id === 'C-PARTY/parties') return { ...row, mark: 'stale' }
        return row.id === 'C-DEF/medium' ? { ...row, mark: 'mismatch' } : row
      }),
    }
    const page = draftPage(marked)
    expect(rowOf(page, 'この行は一方の文が変更され')).toContain('ข้อความด้านหนึ่งของแถวนี้ถูกแก้ไข')
    expect(rowOf(page, 'この行は一方の文が変更され')).toMatch(/^ class="paragraph stale"/)
    expect(rowOf(page, '左右の内容が一致していません')).toContain('ข้อความทั้งสองด้านของแถวนี้ไม่ตรงกัน')
    expect(rowOf(page, '左右の内容が一致していません')).toMatch(/^ class="paragraph mismatch"/)
  })

  it('says at its head that it is a draft, unless it is a clean document', () => {
    const printed = printedDraft('th', 3)
    expect(draftPage(printed)).toContain('契約書案')
    const clean = draftPage({ ...printed, isDraft: false, draftMarks: [], notices: [] })
    expect(clean).not.toMatch(/案|DRAFT|ร่าง/)
    expect(clean).toContain('<p class="running"><span lang="ja">秘密保持契約書</span>')
  })

  it('prints the numbers of articles, and references without what marks them', () => {
    const printed = printedDraft('th', 3)
    const rows = printed.rows.map((row) =>
      row.id === 'C-DEF/meaning'
        ? { ...row, texts: ['定め（\u2060第2条\u2060）', 'ตาม (\u2060ข้อ 2\u2060)'] }
        : row,
    )
    const page = draftPage({ ...printed, rows })
    expect(page).toContain('<h2>第1条（当事者）</h2>')
    expect(page).toContain('<h2>ข้อ 1 (คู่สัญญา)</h2>')
    expect(page).toContain('定め（第2条）')
    expect(page.includes('\u2060')).toBe(false)
  })
})
