import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { ok, type Result } from '../../../shared/result.ts'

/** A printed report, and its page whose table of contents is to be filled. */
export type PageToNumber = { readonly pdf: Uint8Array; readonly page: string }

/**
 * Fills the table of contents of a page with the numbers under which its headings stand in the PDF that was printed of
 * it: work for a thread of its own. A heading without a place in the PDF is a bug.
 */
export async function numberPages({ pdf, page }: PageToNumber): Promise<Result<string>> {
  const pages = await readDestinations(pdf)
  return ok(
    page.replace(entry, (_, id: string, between: string) => {
      const number = pages.get(id)
      if (number === undefined) throw new Error(`the PDF has no place for ${id}`)
      return `<a href="#${id}">${between}<span class="page">${number}</span></a>`
    }),
  )
}

const entry = /<a href="#([\w-]+)">(.*?)<span class="page">\d+<\/span><\/a>/gs

/** The pages, from 1, of the places in a PDF that a link leads to. */
export async function readDestinations(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]))
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return new Map(
    (places?.entries() ?? []).flatMap(([name, place]) => {
      const target = document.context.lookup(place, PDFArray).get(0)
      const number = numbers.get(String(target))
      return number === undefined ? [] : [[name.decodeText(), number] as const]
    }),
  )
}
