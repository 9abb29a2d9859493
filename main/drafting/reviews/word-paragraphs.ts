import { SaxesParser, type SaxesTagNS } from 'saxes'
import {
  maxDocumentCharacters,
  maxDocumentParagraphs,
  type ReadParagraph,
} from '../../../shared/drafting/review/document.ts'
import { PackageRefused } from '../../office/package-read.ts'

/** A document with more text or more paragraphs than are read. */
export class TooMuchText extends Error {}

/** The namespaces of WordprocessingML: that of every Word, and that of ISO 29500 strict. */
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
/** What is not in the text: what was deleted or moved away, fields as they are written, and second versions of shapes. */
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'Fallback'])
const headingStyle = /^(?:heading|.?berschrift|titre|judul|見出し|标题)/i

type Paragraph = { text: string; isHeading: boolean; page: number }

/** Takes the body of a Word file piece by piece. `write` and `finish` throw `PackageRefused` and `TooMuchText`. */
export type ParagraphReader = {
  readonly write: (xml: string) => void
  /**
   * The paragraphs, one for each `w:p` in the order they begin, empty ones too. Deleted and moved-away text is left
   * out, inserted text kept.
   */
  readonly finish: () => ReadParagraph[]
}

/** Begins to read a body. */
export function readParagraphs(): ParagraphReader {
  const paragraphs: Paragraph[] = []
  const open: Paragraph[] = []
  let page = 1
  let skipped = 0
  let isText = false
  let isDocument = false
  let characters = 0

  function add(text: string) {
    const current = open.at(-1)
    if (current === undefined || skipped > 0) return
    characters += text.length
    if (characters > maxDocumentCharacters) throw new TooMuchText()
    current.text += text
  }

  function begin({ uri, local, attributes }: SaxesTagNS) {
    if (leftOut.has(local)) skipped += 1
    if (!wordNamespaces.has(uri)) return
    switch (local) {
      case 'document':
        isDocument = true
        break
      case 'p':
        if (paragraphs.length >= maxDocumentParagraphs) throw new TooMuchText()
        open.push({ text: '', isHeading: false, page })
        paragraphs.push(...open.slice(-1))
        break
      case 't':
        isText = true
        break
      case 'tab':
      case 'br':
      case 'cr':
        add(' ')
        break
      case 'noBreakHyphen':
        add('-')
        break
      case 'lastRenderedPageBreak':
        page += 1
        for (const each of open) if (each.text === '') each.page = page
        break
      case 'pStyle':
        for (const each of open.slice(-1))
          each.isHeading ||= Object.values(attributes).some(({ value }) => headingStyle.test(value))
        break
      case 'outlineLvl':
        for (const each of open.slice(-1)) each.isHeading = true
    }
  }

  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', begin)
  parser.on('text', (text) => {
    if (isText) add(text)
  })
  parser.on('closetag', ({ uri, local }) => {
    if (leftOut.has(local)) skipped -= 1
    if (local === 't') isText = false
    if (local === 'p' && wordNamespaces.has(uri)) open.pop()
  })
  // No Word writes a document type; entities would grow in the parser.
  parser.on('doctype', () => {
    throw new PackageRefused('document-type')
  })
  parser.on('error', () => {
    throw new PackageRefused('not-a-document')
  })
  return {
    write: (xml) => void parser.write(xml),
    finish: () => {
      parser.close()
      if (!isDocument) throw new PackageRefused('not-a-document')
      return page > 1 ? paragraphs : paragraphs.map((each) => ({ ...each, page: null }))
    },
  }
}
