import { buffer } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import { fromBufferPromise } from 'yauzl'

/** An element of a part, or the text in it. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

/** The parts of a Word file by name; throws where one is not well-formed. */
export async function readWordParts(bytes: Uint8Array): Promise<Map<string, XmlNode>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const parts = new Map<string, XmlNode>()
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue
    const content = await buffer(await zip.openReadStreamPromise(entry))
    parts.set(entry.fileName, parseXml(content.toString('utf8')))
  }
  return parts
}

/** A part of a Word file; throws where it is missing. */
export async function readWordPart(bytes: Uint8Array, name: string): Promise<XmlNode> {
  const part = (await readWordParts(bytes)).get(name)
  if (part === undefined) throw new Error(`no part ${name}`)
  return part
}

/** The tree of a well-formed text. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const document = root.children.find((each) => typeof each !== 'string')
  if (document === undefined) throw new Error('no element')
  return document
}

/** The elements of a name below a node, in their order. */
export function elements(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child, ...elements(child, name)] : elements(child, name)
  })
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each): each is XmlNode => typeof each !== 'string' && each.name === name)
}

/** The text of a paragraph, tabs and no-break hyphens among it. */
export function textOf(node: XmlNode): string {
  return node.children
    .map((each) => {
      if (typeof each === 'string') return ''
      if (each.name === 'w:t' || each.name === 'w:delText') return each.children.join('')
      if (each.name === 'w:tab' && node.name === 'w:r') return '\t'
      if (each.name === 'w:noBreakHyphen') return '\u2011'
      if (each.name === 'w:cr') return '\n'
      return textOf(each)
    })
    .join('')
}

/** A document part with all tracked changes accepted, or all rejected. */
export function resolveChanges(node: XmlNode, verdict: 'accept' | 'reject'): XmlNode {
  const [kept, dropped] = verdict === 'accept' ? ['w:ins', 'w:del'] : ['w:del', 'w:ins']
  const children = node.children.flatMap((each): (XmlNode | string)[] => {
    if (typeof each === 'string') return [each]
    if (
      each.name === dropped ||
      (each.name === 'w:tr' && child(child(each, 'w:trPr'), dropped) !== undefined)
    )
      return []
    const mark = child(child(each, 'w:pPr'), 'w:rPr')
    const resolved = resolveChanges(each, verdict)
    if (each.name === kept) return resolved.children
    // A paragraph whose mark is gone runs on into the next; all of ours are empty by then.
    if (each.name === 'w:p' && mark !== undefined && child(mark, dropped) !== undefined) {
      if (textOf(resolved) !== '') throw new Error(`text is left without its paragraph: ${textOf(resolved)}`)
      return []
    }
    if (each.name === 'w:tbl' && elements(resolved, 'w:tr').length === 0) return []
    return [resolved]
  })
  return { ...node, children }
}
