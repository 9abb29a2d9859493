import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readParts } from '../../../../main/drafting/reviews/commented-copy-zip.ts'
import { paragraph } from '../../../../main/office/word.ts'
import { packWord } from '../../../../main/office/word-package.ts'
import { plainPdf } from '../../../fixtures/plain-pdf.ts'
import { openTestApp } from '../../../support/open-app.ts'

const sentences = [
  ['ja', '秘密保持契約書'],
  ['ja', '第1条（秘密情報の定義）'],
  ['ja', '「秘密情報」とは、別紙の一覧に掲げる技術上の情報をいう。'],
  ['ja', '第2条（返還）'],
  ['ja', '受領者は、秘密情報が記載された書類を返還する。'],
  ['th', 'ข้อ 2 การส่งคืน'],
  ['th', 'ผู้รับข้อมูลจะส่งคืนเอกสารที่มีข้อมูลอันเป็นความลับ'],
] as const

async function openReview(file: 'docx' | 'pdf') {
  const { call, refuse, dir } = await openTestApp()
  const company = await call('companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
  const { id: engagementId } = await call('engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
  })
  const path = join(dir, `agreement.${file}`)
  const blocks = sentences.map(([language, text]) => paragraph({ texts: [{ text, language }] }))
  writeFileSync(
    path,
    file === 'docx'
      ? await packWord({ title: '契約書', language: 'ja', head: [], blocks })
      : plainPdf(['Non-Disclosure Agreement', '1. Return', 'The Recipient shall return all documents.']),
  )
  const input = { engagementId, path, kind: 'NDA_UNI', jurisdiction: 'TH' } as const
  const review = await call('reviews.create', input)
  return { call, refuse, review, path, out: (name: string) => join(dir, name) }
}

async function partOf(path: string, name: string): Promise<string> {
  const parts = await readParts(readFileSync(path))
  return String(parts.find((part) => part.name === name)?.content)
}

describe('reviews.render', () => {
  it('writes the same report for the same review, with what the expert corrected', async () => {
    const { call, review, out } = await openReview('docx')
    const { id } = review
    await call('reviews.setVerdict', {
      id,
      clauseId: 'C-DISP',
      verdict: 'weak',
      note: { ja: '別の覚書に定めがある。', local: 'มีในบันทึกข้อตกลงอื่น' },
    })
    const written = await call('reviews.render', { id, format: 'docx', out: out('one.docx') })
    await call('reviews.render', { id, format: 'docx', out: out('two.docx') })
    expect(written).toMatchObject({ format: 'docx', bytes: readFileSync(out('one.docx')).length })
    expect(readFileSync(out('one.docx')).equals(readFileSync(out('two.docx')))).toBe(true)
    const document = await partOf(out('one.docx'), 'word/document.xml')
    for (const text of ['専門家が修正（自動判定：無）', '別の覚書に定めがある。', 'ไม่รับรองว่าเอกสารมีผลสมบูรณ์'])
      expect(document).toContain(text)
  })

  it('comments on the Word file and leaves its text as it was', async () => {
    const { call, review, path, out } = await openReview('docx')
    await call('reviews.render', { id: review.id, format: 'commented', out: out('commented.docx') })
    const comments = await partOf(out('commented.docx'), 'word/comments.xml')
    expect(comments).toContain('「返還および廃棄」は不十分です。')
    expect(comments).toContain('การส่งคืนและการทำลาย')
    const body = await partOf(out('commented.docx'), 'word/document.xml')
    const place = review.clauses.find(({ clauseId }) => clauseId === 'C-RET')?.quotes[0]?.paragraph
    expect(body.split('<w:commentRangeStart')[0]?.match(/<w:p[ >]/g)).toHaveLength((place ?? 0) + 1)
    expect(body.replace(/<w:commentRange[^>]*>(<w:r><w:commentReference[^>]*><\/w:r>)?/g, '')).toBe(
      await partOf(path, 'word/document.xml'),
    )
  })

  it('refuses to comment on a PDF, but reports on it', async () => {
    const { call, refuse, review, out } = await openReview('pdf')
    const { id } = review
    expect(await refuse('reviews.render', { id, format: 'commented', out: out('c.docx') })).toMatchObject({
      code: 'REVIEW_NOT_WORD',
    })
    const { bytes } = await call('reviews.render', { id, format: 'docx', out: out('report.docx') })
    expect(bytes).toBeGreaterThan(5000)
  })

  it('needs Electron for a PDF, and a review that is there', async () => {
    const { refuse, review, out } = await openReview('docx')
    const id = review.engagementId
    expect(await refuse('reviews.render', { id, format: 'docx', out: out('r.docx') })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await refuse('reviews.render', { id: review.id, format: 'pdf', out: out('r.pdf') })).toMatchObject(
      { code: 'NEEDS_ELECTRON' },
    )
  })

  it('leaves what is there alone when the file cannot be written', async () => {
    const { refuse, review, out } = await openReview('docx')
    const target = join(out('no-such-folder'), 'r.docx')
    expect(await refuse('reviews.render', { id: review.id, format: 'docx', out: target })).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    })
  })
})
