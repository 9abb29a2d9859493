import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../main/drafting/reviews/read-pdf.ts'
import { readWord } from '../../../../main/drafting/reviews/read-word.ts'
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

/** A PDF that names its font alone, its text in the encoding of the font's collection. */
function japanesePdf(text: string): Uint8Array {
  const hex = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const content = `BT /F1 12 Tf 50 700 Td <${hex}> Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`
  return new Uint8Array(Buffer.from(pdf, 'latin1'))
}
