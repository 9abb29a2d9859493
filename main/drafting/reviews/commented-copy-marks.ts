import { SaxesParser } from 'saxes'

/** The namespaces of WordprocessingML: that of every Word, and that of ISO 29500 strict. */
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** Where the marks of a comment may stand in a paragraph: before and behind what it holds. */
type Place = { readonly start: number; readonly end: number; readonly prefix: string }

/** The body of a Word file, and where comments may be marked in it. */
export type MarkedDocument = {
  readonly xml: string
  /** That of WordprocessingML in this file. */
  readonly namespace: string
  /** For each `w:p`, empty ones too, the place in itself or around it; null where there is no room for marks. */
  readonly places: readonly (Place | null)[]
  readonly usedIds: readonly number[]
}

type Open = { readonly index: number; start: number; readonly prefix: string; readonly depth: number }

/** Finds the paragraphs of a body, given a character a byte. Those within a paragraph (text boxes) are marked around the outer one. */
export function placeMarks(xml: string): MarkedDocument {
  const skipped = markLength(xml)
  const parser = new SaxesParser({ xmlns: true })
  const places: (Place | null)[] = []
  const usedIds: number[] = []
  const path: string[] = []
  const inner: number[] = []
  let outer: Open | null = null
  let [namespace = ''] = wordNamespaces
  parser.on('opentag', ({ uri, local, prefix, attributes, isSelfClosing }) => {
    const name = wordNamespaces.has(uri) ? local : ''
    path.push(name)
    if (name === 'commentRangeStart' || name === 'commentReference') {
      const id = Object.values(attributes).find((attribute) => attribute.local === 'id')
      usedIds.push(Number(id?.value))
    }
    if (name === 'document') namespace = uri
    if (name !== 'p') return
    places.push(null)
    if (outer !== null) inner.push(places.length - 1)
    else if (!isSelfClosing)
      outer = { index: places.length - 1, start: skipped + parser.position, prefix, depth: path.length }
  })
  parser.on('closetag', () => {
    const name = path.pop()
    if (outer === null) return
    // The properties of a paragraph come before all it holds.
    if (name === 'pPr' && path.length === outer.depth) outer.start = skipped + parser.position
    if (path.length !== outer.depth - 1) return
    const { index, start, prefix } = outer
    const place = { start, end: xml.lastIndexOf('<', skipped + parser.position - 1), prefix }
    for (const each of [index, ...inner.splice(0)]) places[each] = place
    outer = null
  })
  parser.write(xml.slice(skipped)).close()
  return { xml, namespace, places, usedIds: usedIds.filter(Number.isSafeInteger) }
}

/** How many bytes of a part, a character each, are the mark of UTF-8 before its XML. */
export function markLength(xml: string): number {
  return xml.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
}

/** The body with the marks of comments; throws where no paragraph has room for them. */
export function insertMarks(
  { xml, namespace, places }: MarkedDocument,
  comments: readonly { readonly paragraph: number | null; readonly id: number }[],
): string {
  const insertions = comments.flatMap(({ paragraph, id }) => {
    const place = nearest(places, paragraph ?? places.length - 1)
    if (place === null) throw new Error('the document has no paragraph to comment on')
    // Elsewhere an attribute without a prefix would belong to no namespace.
    const declared = place.prefix === 'w' ? '' : ` xmlns:w="${namespace}"`
    return [
      { at: place.start, mark: `<w:commentRangeStart${declared} w:id="${id}"/>` },
      {
        at: place.end,
        mark: `<w:commentRangeEnd${declared} w:id="${id}"/><w:r${declared}><w:commentReference w:id="${id}"/></w:r>`,
      },
    ]
  })
  // Sorting is stable: what is marked at one place stands in the order of the comments.
  insertions.sort((a, b) => a.at - b.at)
  let done = 0
  let marked = ''
  for (const { at, mark } of insertions) {
    marked += xml.slice(done, at) + mark
    done = at
  }
  return marked + xml.slice(done)
}

/** A paragraph without room, one that is `<w:p/>`, is commented on at the one before, or else behind it. */
function nearest(places: readonly (Place | null)[], index: number): Place | null {
  const before = places.slice(0, index + 1).findLast((place) => place !== null)
  return before ?? places.slice(index + 1).find((place) => place !== null) ?? null
}
