import { posix } from 'node:path'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { escapeHtml } from '../../office/escape-html.ts'
import { markLength } from './commented-copy-marks.ts'
import type { Part } from './commented-copy-zip.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The body of a Word file as a text of a character a byte, the ids its comments have, and the way to change both. */
export type WordPackage = {
  readonly document: string
  readonly usedIds: readonly number[]
  /** Takes the body with its marks, and the comments as elements of `w:comments`. */
  readonly addComments: (changed: {
    readonly document: string
    readonly comments: string
    readonly namespace: string
  }) => void
}

type Element = { readonly local: string; readonly attributes: ReadonlyMap<string, string> }

/** Opens the parts of a Word file, which a comment changes in place; throws where there is no body. */
export function openWordPackage(parts: Part[]): WordPackage {
  const body = find(parts, mainPart(parts))
  if (body === undefined) throw new Error('the file has no document part')
  const relationsName = posix.join(posix.dirname(body.name), '_rels', `${posix.basename(body.name)}.rels`)
  const relations = find(parts, relationsName)
  const linked = relationsOf(relations).find(({ type }) => type.endsWith('/relationships/comments'))
  const existing = linked && find(parts, targetOf(body.name, linked.target))
  return {
    document: textOf(body),
    usedIds:
      existing === undefined
        ? []
        : elements(textOf(existing))
            .filter(({ local }) => local === 'comment')
            .map(({ attributes }) => Number(attributes.get('id')))
            .filter(Number.isSafeInteger),
    addComments: ({ document, comments, namespace }) => {
      body.content = bytesOf(document)
      if (existing !== undefined) {
        existing.content = bytesOf(insertLast(textOf(existing), inBytes(comments)))
        return
      }
      const name = freshName(parts, posix.dirname(body.name))
      const content = `${xmlHead}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`
      parts.push({ name, modified: body.modified, content: Buffer.from(content) })
      link(parts, { relations, relationsName, modified: body.modified, target: posix.basename(name) })
      declare(parts, name)
    },
  }
}

function mainPart(parts: readonly Part[]): string {
  const main = relationsOf(find(parts, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))
  return main === undefined ? 'word/document.xml' : targetOf('', main.target)
}

/** A part named by a relation: seen from the folder of what it belongs to, or from the root. */
function targetOf(owner: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target)
}

function find(parts: readonly Part[], name: string): Part | undefined {
  return parts.find((part) => part.name === name && part.content !== null)
}

function relationsOf(part: Part | undefined) {
  return (part === undefined ? [] : elements(textOf(part)))
    .filter(({ local }) => local === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: attributes.get('Target') ?? '',
    }))
}

type Link = {
  readonly relations: Part | undefined
  readonly relationsName: string
  readonly modified: Date
  readonly target: string
}

function link(parts: Part[], { relations, relationsName, modified, target }: Link): void {
  const used = new Set(relationsOf(relations).map(({ id }) => id))
  let number = 1
  while (used.has(`rIdKagimori${number}`)) number += 1
  const element = `<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rIdKagimori${number}" Type="${relationships}/comments" Target="${escapeHtml(target)}"/>`
  if (relations !== undefined) {
    relations.content = bytesOf(insertLast(textOf(relations), inBytes(element)))
    return
  }
  const content = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${element}</Relationships>`
  parts.push({ name: relationsName, modified, content: Buffer.from(content) })
}

function declare(parts: readonly Part[], name: string): void {
  const types = find(parts, '[Content_Types].xml')
  if (types === undefined) throw new Error('the file has no content types')
  const element = `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${escapeHtml(name)}" ContentType="${commentsType}"/>`
  types.content = bytesOf(insertLast(textOf(types), inBytes(element)))
}

function freshName(parts: readonly Part[], folder: string): string {
  const used = new Set(parts.map(({ name }) => name.toLowerCase()))
  let name = posix.join(folder, 'comments.xml')
  for (let number = 2; used.has(name.toLowerCase()); number += 1)
    name = posix.join(folder, `comments${number}.xml`)
  return name
}

/** Puts elements behind all that the root element holds. */
function insertLast(xml: string, added: string): string {
  const closing = xml.lastIndexOf('</')
  const empty = xml.lastIndexOf('/>')
  // The root is the last to be closed: by its own tag, or by itself where it held nothing.
  if (closing > empty) return xml.slice(0, closing) + added + xml.slice(closing)
  const root = /<([^\s<>/?!]+)[^<>]*\/>\s*$/.exec(xml)?.[1]
  if (root === undefined) throw new Error('a part of the file has no root element')
  return `${xml.slice(0, empty)}>${added}</${root}>${xml.slice(empty + 2)}`
}

function elements(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: Element[] = []
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const values = Object.values(attributes).map((each) => [each.local, each.value] as const)
    found.push({ local, attributes: new Map(values) })
  })
  parser.write(xml.slice(markLength(xml))).close()
  return found
}

// A character a byte: what is not touched goes back as the bytes it was, whatever their encoding.
function textOf({ content }: Part): string {
  return (content ?? Buffer.alloc(0)).toString('latin1')
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function inBytes(text: string): string {
  return Buffer.from(text).toString('latin1')
}
