import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { PrintPdf } from '../../../main/context.ts'
import { openReportApp } from './report-app.ts'

type Printed = { readonly html: string; readonly pictures: readonly string[] }

/** Prints as Electron does, as far as the report can tell: a page for each link of the contents, and its pictures. */
function createPrinter() {
  const printed: Printed[] = []
  const printPdf: PrintPdf = async (html, readPicture) => {
    const ids = [...html.matchAll(/src="\/picture\/([\w-]+)"/g)].map(([, id = '']) => id)
    const pictures = await Promise.all(ids.map(async (id) => (await readPicture?.(id))?.bytes))
    printed.push({
      html,
      pictures: pictures.map((bytes) =>
        createHash('sha256')
          .update(bytes ?? 'none')
          .digest('hex'),
      ),
    })
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const places = [...html.matchAll(/<a href="#([\w-]+)">/g)].map(([, id = '']) => {
      const page = pdf.addPage()
      page.drawText(id, { font })
      return [id, pdf.context.obj([page.ref, PDFName.of('XYZ'), 0, 0, null])] as const
    })
    pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(places)))
    return pdf.save()
  }
  return { printed, printPdf }
}

test('a PDF is printed twice: without photos to learn its pages, then with both', async () => {
  const { printed, printPdf } = createPrinter()
  const app = await openReportApp({ printPdf })
  const out = join(app.dir, 'report.pdf')
  const written = await app.write({ format: 'pdf', out })
  expect(written).toMatchObject({ path: out, findings: 3, photos: 3 })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  const [outline, last] = printed
  if (outline === undefined || last === undefined || printed.length !== 2)
    throw new Error('not printed twice')
  expect(outline.pictures).toEqual([])
  const { shelf, outdoors, barrier } = app.photos
  expect([...last.pictures].sort()).toEqual([shelf, outdoors, barrier].map(({ sha256 }) => sha256).sort())
  const numbers = [...last.html.matchAll(/<span class="page">(\d+)<\/span>/g)].map(([, number]) =>
    Number(number),
  )
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(numbers).toHaveLength(9)
})

test('the printed page is escaped, carries no style attribute, and names the language of each text', async () => {
  const { printed, printPdf } = createPrinter()
  const app = await openReportApp({ printPdf })
  const odd = '<script>alert(1)</script>"&'
  await app.call('inspections.recordFinding', {
    inspectionId: app.inspectionId,
    itemId: 'MS-02',
    answer: 'missing',
    note: { ja: odd, local: odd },
  })
  await app.write({ format: 'pdf', out: join(app.dir, 'r.pdf') })
  const html = printed[1]?.html ?? ''
  expect(html).not.toMatch(/<script| style="/)
  expect(html.match(/<style/g)).toHaveLength(1)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
  expect(html).toContain('<span lang="th">ชั้นวางแม่พิมพ์ไม่มีกุญแจ')
  expect(html).toContain('<html lang="ja">')
})

test('every page of a provisional PDF but its cover has a head that says so', async () => {
  const { printed, printPdf } = createPrinter()
  const app = await openReportApp({ printPdf })
  await app.write({ format: 'pdf', out: join(app.dir, 'r.pdf') })
  const html = printed[1]?.html ?? ''
  const sheets = html.split('<table class="sheet"').slice(1)
  expect(sheets).toHaveLength(7)
  for (const sheet of sheets) expect(sheet.slice(0, sheet.indexOf('</thead>'))).toContain('暫定版')
  expect(html.slice(0, html.indexOf('<table class="sheet"'))).toContain('暫定版')
})

test('a stop between the two printings ends the report', async () => {
  const stop = new AbortController()
  const { printPdf } = createPrinter()
  const app = await openReportApp({
    printPdf: (html) => {
      stop.abort()
      return printPdf(html)
    },
  })
  const result = await app.app.call(
    'inspections.report',
    app.order({ format: 'pdf', out: join(app.dir, 'r.pdf') }),
    { signal: stop.signal },
  )
  expect(result).toMatchObject({ ok: false, code: 'CANCELLED' })
})
