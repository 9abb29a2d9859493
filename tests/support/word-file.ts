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
  const [document] = root.children
  if (document === undefined || typeof document === 'string') throw new Error('no element')
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
