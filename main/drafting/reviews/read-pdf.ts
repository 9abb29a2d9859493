import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import {
  maxDocumentCharacters,
  maxDocumentPages,
  type ReadParagraph,
} from '../../../shared/drafting/review/document.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { isBomb } from './judge-pdf.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { joinLines, type PdfLine } from './pdf-lines.ts'

/** What a PDF says, and of how many pages. */
export type ReadPdf = { readonly paragraphs: ReadParagraph[]; readonly pages: number }

/** The text of a hostile PDF, page by page. An encrypted, a broken and an endless one are refused. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf>> {
  if (isBomb(bytes)) return fail('REVIEW_TOO_LARGE')
  const { getDocument, cMapUrl } = await loadPdfjs()
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const file = await loading.promise
    if (file.numPages > maxDocumentPages) return fail('REVIEW_TOO_LARGE')
    const paragraphs: ReadParagraph[] = []
    let characters = 0
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      const found = joinLines(toLines(items as TextItem[]))
      for (const text of found) {
        characters += text.length
        paragraphs.push({ text, page: number, isHeading: false })
      }
      page.cleanup()
      if (characters > maxDocumentCharacters) return fail('REVIEW_TOO_LARGE')
    }
    return ok({ paragraphs, pages: file.numPages })
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? fail('REVIEW_ENCRYPTED')
      : fail('REVIEW_NOT_A_DOCUMENT', { reason: 'damaged' })
  } finally {
    await loading.destroy()
  }
}

/** Cells stand at least so many heights apart; words do not. */
const cellGap = 1.5

function toLines(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let text = ''
  let first: TextItem | undefined
  let end = 0
  const close = () => {
    if (first && text.trim() !== '') {
      const [, , , , x = 0, y = 0] = first.transform as number[]
      lines.push({ text: text.trim(), x, y, end, height: first.height })
    }
    text = ''
    first = undefined
  }
  for (const item of items) {
    if (item.str.trim() !== '') {
      // The cells of a row stand on one line.
      if (first && Math.abs(Number(item.transform[4]) - end) > cellGap * item.height) close()
      first ??= item
      end = Number(item.transform[4]) + item.width
    }
    text += item.str
    if (item.hasEOL) close()
  }
  close()
  return lines
}
