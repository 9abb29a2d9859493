import { SaxesParser } from 'saxes'
import type { Entry, ZipFile } from 'yauzl'
import { PackageRefused } from './package-read.ts'

/** What is told of the elements of a part; names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

// A cell holds 32,767 characters; no tag and no text of an office file is longer than this.
const maxRun = 1024 * 1024
const maxDepth = 64

/**
 * Reads a hostile part piece by piece, never whole, so that its size decides over time alone. Throws `PackageRefused`;
 * what `listener` throws goes on.
 */
export async function readXmlPart(file: ZipFile, entry: Entry, listener: XmlListener): Promise<void> {
  const parser = createParser(listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let run = 0
  const feed = (piece: string) => {
    const tag = piece.lastIndexOf('<')
    run = tag < 0 ? run + piece.length : piece.length - tag
    if (run > maxRun) throw new PackageRefused('too-large')
    parser.write(piece)
  }
  try {
    for await (const piece of await file.openReadStreamPromise(entry)) {
      feed(decoder.decode(piece, { stream: true }))
    }
    feed(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused('not-a-workbook')
  }
}

function createParser(listener: XmlListener): SaxesParser {
  const parser = new SaxesParser({ position: false })
  let depth = 0
  // No office writes a document type; what it declares could only do harm.
  parser.on('doctype', () => {
    throw new PackageRefused('document-type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > maxDepth) throw new PackageRefused('too-large')
    listener.open(localName(name), attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close(localName(name))
  })
  parser.on('text', listener.text)
  return parser
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
