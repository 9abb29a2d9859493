import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const types = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${body}"/></Types>`
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** The type of the body of a Word file without macros. */
export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A body that holds the given elements. */
export function wordBody(elements: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${elements}</w:body></w:document>`
}

/** A plain paragraph. */
export function wordParagraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

/** Packs parts into a Word file; by default around a body. */
export async function packWordFile(
  body: string,
  { more = {}, type = documentType }: { more?: Readonly<Record<string, string>>; type?: string } = {},
): Promise<Uint8Array> {
  const zip = new ZipFile()
  const parts = {
    '[Content_Types].xml': types(type),
    '_rels/.rels': relations,
    'word/document.xml': body,
    ...more,
  }
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

/** A Word file of plain paragraphs. */
export function wordOf(lines: readonly string[]): Promise<Uint8Array> {
  return packWordFile(wordBody(lines.map(wordParagraph).join('')))
}
