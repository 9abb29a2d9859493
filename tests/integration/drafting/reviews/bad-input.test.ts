import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../../main/messages.ts'
import { maxDocumentPages, maxDocumentParagraphs } from '../../../../shared/drafting/review/document.ts'
import type { Review } from '../../../../shared/drafting/review-contract.ts'
import { uiLanguages } from '../../../../shared/languages.ts'
import { createThaiEngagement } from '../../../support/field-day.ts'
import { openTestApp } from '../../../support/open-app.ts'
import { packWordFile, wordBody, wordOf, wordParagraph } from '../../../support/word-text.ts'

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/reviews/${name}.txt`), 'utf8').trim()

/** What came of a review of a file with this content: `ok`, or code and reason. Nothing is kept of a refused one. */
async function review(name: string, content: Uint8Array | string) {
  const test = await openTestApp()
  const { engagement } = await createThaiEngagement(test)
  const path = join(test.dir, name)
  writeFileSync(path, content)
  const input = { engagementId: engagement.id, path, kind: 'NDA_UNI', jurisdiction: 'TH' } as const
  const result = await test.app.call('reviews.create', input)
  const { items } = await test.call('reviews.list', { engagementId: engagement.id })
  expect(items).toHaveLength(result.ok ? 1 : 0)
  if (result.ok) return { result: result.value as Review, code: 'ok' }
  expect(
    readdirSync(join(test.dir, 'vault'), { recursive: true }).filter((each) =>
      String(each).includes('attachments/'),
    ),
  ).toEqual([])
  for (const language of uiLanguages) {
    const sentence = createMessages(language).failure(result)
    expect(sentence).not.toContain('REVIEW_')
    expect(sentence.length).toBeGreaterThan(15)
  }
  return { result: null, code: [result.code, result.details.reason].filter(Boolean).join(' ') }
}

const pages = async (count: number, draw: (file: PDFDocument) => void | Promise<void> = () => {}) => {
  const file = await PDFDocument.create()
  for (let index = 0; index < count; index += 1) file.addPage([595, 842])
  await draw(file)
  return file
}

describe('a Word file', () => {
  it('with macros is refused, by its parts and by its type', async () => {
    const body = wordBody(wordParagraph(sample('en-good')))
    const withPart = await packWordFile(body, { more: { 'word/vbaProject.bin': 'x' } })
    expect((await review('macros.docx', withPart)).code).toBe('REVIEW_HAS_MACROS')
    const byType = await packWordFile(body, {
      type: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    })
    expect((await review('macros.docm', byType)).code).toBe('REVIEW_HAS_MACROS')
  })

  it('of 5,000 pages is refused before it fills the memory', async () => {
    const lines = Array.from({ length: maxDocumentParagraphs + 1 }, (_, index) => `行 ${index}`)
    expect((await review('long.docx', await wordOf(lines))).code).toBe('REVIEW_TOO_LARGE')
    const wide = Array.from({ length: 400 }, (_, index) => `${index}`.repeat(4000))
    expect((await review('wide.docx', await wordOf(wide))).code).toBe('REVIEW_TOO_LARGE')
  })

  it('that unpacks to a thousand times its size is refused', async () => {
    const bomb = await wordOf(['a'.repeat(50_000_000)])
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    expect((await review('bomb.docx', bomb)).code).toBe('REVIEW_TOO_LARGE')
  })

  it('with entities, without a body, cut off or of another kind is refused', async () => {
    const entities = wordBody('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>').replace(
      '<w:document',
      '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document',
    )
    const damaged = 'REVIEW_NOT_A_DOCUMENT damaged'
    expect((await review('entities.docx', await packWordFile(entities))).code).toBe(damaged)
    expect((await review('sheet.docx', await packWordFile('<worksheet/>'))).code).toBe(damaged)
    const whole = await wordOf([sample('en-good')])
    expect((await review('cut.docx', whole.slice(0, whole.length / 2))).code).toBe(damaged)
    expect((await review('text.docx', sample('en-good'))).code).toBe('REVIEW_NOT_A_DOCUMENT')
    expect((await review('empty.docx', '')).code).toBe('REVIEW_NOT_A_DOCUMENT empty')
  })

  it('from before 2007 and an encrypted one are told apart', async () => {
    const head = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const old = Buffer.concat([head, Buffer.alloc(2000), Buffer.from('WordDocument', 'utf16le')])
    const encrypted = Buffer.concat([head, Buffer.alloc(2000), Buffer.from('EncryptedPackage', 'utf16le')])
    expect((await review('old.doc', old)).code).toBe('REVIEW_NOT_A_DOCUMENT old-word')
    expect((await review('locked.docx', encrypted)).code).toBe('REVIEW_ENCRYPTED')
  })

  it('without text, and what is no file, are said to be so', async () => {
    expect((await review('blank.docx', await wordOf(['', ' ']))).code).toBe('REVIEW_NO_TEXT')
    const test = await openTestApp()
    const { engagement } = await createThaiEngagement(test)
    mkdirSync(join(test.dir, 'folder.docx'))
    const refused = (path: string) =>
      test.refuse('reviews.create', { engagementId: engagement.id, path, kind: 'NCA', jurisdiction: 'TH' })
    expect((await refused(join(test.dir, 'folder.docx'))).details.reason).toBe('unreadable')
    expect((await refused(join(test.dir, 'gone.docx'))).details.reason).toBe('unreadable')
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(test.dir, 'pipe.docx')])
    expect((await refused(join(test.dir, 'pipe.docx'))).details.reason).toBe('unreadable')
  })

  it('keeps hostile text as text', async () => {
    const hostile = [
      '{{name}} <w:p> \u202e秘密保持 ',
      '=1+1',
      'x'.repeat(10_000),
      sample('en-good').replaceAll('\n', ' '),
    ]
    const { result } = await review('..\u202excod.docx', await wordOf(hostile))
    expect(result?.name).toBe('xcod.docx')
    expect(result?.clauses.length).toBeGreaterThan(20)
  })
})

describe('a PDF', () => {
  it('that is encrypted or broken is refused', async () => {
    const file = await pages(1)
    file.encrypt({ userPassword: 'open', ownerPassword: 'own', permissions: {} })
    expect((await review('locked.pdf', await file.save())).code).toBe('REVIEW_ENCRYPTED')
    expect((await review('broken.pdf', '%PDF-1.7\nnothing')).code).toBe('REVIEW_NOT_A_DOCUMENT damaged')
  })

  it('that was scanned has no text, page numbers or not', async () => {
    const scanned = await pages(3, async (file) => {
      const font = await file.embedFont(StandardFonts.Helvetica)
      for (const [index, page] of file.getPages().entries()) {
        page.drawRectangle({ x: 50, y: 50, width: 400, height: 700, color: rgb(0.9, 0.9, 0.9) })
        page.drawText(`- ${index + 1} -`, { x: 280, y: 20, size: 9, font })
      }
    })
    expect((await review('scan.pdf', await scanned.save())).code).toBe('REVIEW_NO_TEXT')
  })

  it('of 5,000 pages is refused', async () => {
    const long = await pages(maxDocumentPages + 1)
    expect((await review('long.pdf', await long.save())).code).toBe('REVIEW_TOO_LARGE')
  })
})

describe('a PDF that unpacks to a thousand times its size', () => {
  const pdfOf = (content: Buffer, filters: string) =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${content.length} /Filter ${filters} >>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF'),
    ])

  it('is refused before it is unpacked, packed once or twice', async () => {
    const once = deflateSync(Buffer.alloc(60_000_000, ' '))
    const twice = deflateSync(once)
    expect((await review('bomb.pdf', pdfOf(once, '/FlateDecode'))).code).toBe('REVIEW_TOO_LARGE')
    expect((await review('bomb.pdf', pdfOf(twice, '[/FlateDecode /FlateDecode]'))).code).toBe(
      'REVIEW_TOO_LARGE',
    )
  })
})

describe('text from before Unicode', () => {
  it('in Thai is converted, and says so', async () => {
    const old = sample('th-good').replace(/[\u0e01-\u0e5b]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 0x0e01 + 0xa1),
    )
    const { result } = await review('old.docx', await wordOf(old.split('\n')))
    expect(result).toMatchObject({ convertedFrom: 'tis-620', languages: ['th'] })
    expect(result?.clauses.find(({ clauseId }) => clauseId === 'C-RET')?.quotes[0]?.text).toContain('ส่งคืน')
  })

  it('that is not known for certain is refused', async () => {
    const strange = sample('vi-good').replace(/\p{Lo}|[\u1ea0-\u1ef9ăđơư]/giu, 'æ')
    expect((await review('strange.docx', await wordOf(strange.split('\n')))).code).toBe('REVIEW_OLD_ENCODING')
  })
})
