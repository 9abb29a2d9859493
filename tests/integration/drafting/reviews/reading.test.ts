import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../main/drafting/reviews/read-pdf.ts'
import { readWord } from '../../../../main/drafting/reviews/read-word.ts'
import { japanesePdf } from '../../../support/japanese-pdf.ts'
import { packWordFile, wordBody, wordParagraph } from '../../../support/word-text.ts'

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

async function paragraphsOf(elements: string) {
  const read = await readWord(await packWordFile(wordBody(elements)))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

describe('a Word file', () => {
  it('counts every paragraph, those in tables and text boxes and empty ones too', async () => {
    const table = `<w:tbl><w:tr><w:tc>${wordParagraph('左')}</w:tc><w:tc>${wordParagraph('右')}</w:tc></w:tr></w:tbl>`
    const box = `<w:p>${run('外')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${wordParagraph('内')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph('内')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const found = await paragraphsOf(`${wordParagraph('一')}<w:p/>${table}${box}`)
    expect(found.map(({ text }) => text)).toEqual(['一', '', '左', '右', '外', '内', ''])
  })

  it('leaves out what was deleted and what a field is made of, and keeps what was inserted', async () => {
    const deleted = `<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>`
    const moved = `<w:moveFrom w:id="2">${run('元')}</w:moveFrom><w:moveTo w:id="3">${run('先')}</w:moveTo>`
    const field = '<w:r><w:instrText>PAGEREF secret</w:instrText></w:r>'
    const found = await paragraphsOf(
      `<w:p>${deleted}<w:ins w:id="4">${run('新')}</w:ins>${moved}${field}<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p>`,
    )
    expect(found[0]?.text).toBe('新先A B')
  })

  it('knows its headings, and its pages where Word laid them out', async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('目的')}</w:p>`
    const broken = `<w:p><w:r><w:lastRenderedPageBreak/><w:t>次の頁</w:t></w:r></w:p>`
    const found = await paragraphsOf(heading + wordParagraph('本文') + broken)
    expect(found.map(({ isHeading, page }) => [isHeading, page])).toEqual([
      [true, 1],
      [false, 1],
      [false, 2],
    ])
    expect((await paragraphsOf(wordParagraph('本文')))[0]?.page).toBeNull()
  })
})

describe('a PDF', () => {
  it('gives its paragraphs with their pages, lines joined and columns apart', async () => {
    const file = await PDFDocument.create()
    const font = await file.embedFont(StandardFonts.Helvetica)
    const page = file.addPage([595, 842])
    const lines = [
      'Article 1 Confidentiality',
      'The Recipient shall not disclose the Confidential Information to any third party without the prior con-',
      'sent of the Discloser, and shall not use it for any purpose other than the one that is named here below.',
      'Article 2 Return',
    ]
    for (const [index, text] of lines.entries())
      page.drawText(text, { x: 50, y: 780 - index * 14, size: 10, font })
    file.addPage([595, 842]).drawText('A paragraph of the second page.', { x: 50, y: 700, size: 10, font })
    const read = await readPdf(await file.save())
    if (!read.ok) throw new Error(read.code)
    expect(read.value.pages).toBe(2)
    expect(read.value.paragraphs.map(({ text, page: at }) => [at, text])).toEqual([
      [1, lines[0]],
      [
        1,
        'The Recipient shall not disclose the Confidential Information to any third party without the prior consent of the Discloser, and shall not use it for any purpose other than the one that is named here below.',
      ],
      [1, lines[3]],
      [2, 'A paragraph of the second page.'],
    ])
  })

  it('is read in Japanese without a font of its own', async () => {
    const read = await readPdf(japanesePdf('秘密情報を返還する'))
    if (!read.ok) throw new Error(read.code)
    expect(read.value.paragraphs.map(({ text }) => text)).toEqual(['秘密情報を返還する'])
  })
})
