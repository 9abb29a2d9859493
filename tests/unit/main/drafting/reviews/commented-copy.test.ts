import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { writeCommentedCopy } from '../../../../../main/drafting/reviews/commented-copy.ts'
import { type Part, readParts, writeParts } from '../../../../../main/drafting/reviews/commented-copy-zip.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const by = { author: 'Kagimori', date: '2026-11-22T09:00:00Z' }

const contentTypes =
  '<?xml version="1.0"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const rootRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`
const noRelations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>\n'

function documentOf(body: string): string {
  return `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`
}

async function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'word/document.xml': documentOf(body),
    'word/_rels/document.xml.rels': noRelations,
    'word/media/image1.bin': 'not a picture \u0000',
    ...more,
  }
  const modified = new Date(2020, 4, 17, 8, 30, 0)
  return writeParts(
    Object.entries(parts).map(([name, content]): Part => ({ name, modified, content: Buffer.from(content) })),
  )
}

async function textsOf(file: Uint8Array): Promise<Record<string, string>> {
  return Object.fromEntries((await readParts(file)).map(({ name, content }) => [name, String(content)]))
}

/** What is left when the marks of comments from an id on are taken out. */
function withoutMarks(xml: string, firstId = 0): string {
  return xml.replace(
    /<w:commentRange(?:Start|End)(?: xmlns:w="[^"]*")? w:id="(\d+)"\/>(?:<w:r(?: xmlns:w="[^"]*")?><w:commentReference w:id="\d+"\/><\/w:r>)?/g,
    (mark, id) => (Number(id) >= firstId ? '' : mark),
  )
}

function expectWellFormed(xml = ''): void {
  const parser = new SaxesParser({ xmlns: true })
  expect(() => parser.write(xml).close()).not.toThrow()
}

const paragraphs =
  '<w:p><w:pPr><w:keepNext/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>一</w:t></w:r></w:p>' +
  '<w:p/>' +
  '<w:tbl><w:tr><w:tc><w:p w:rsidR="00A1"><w:r><w:t>สอง &amp; two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
  '<w:p><w:r><w:t>three</w:t></w:r></w:p>'

const pair = [
  { text: '期間がありません。', language: 'ja' },
  { text: 'ไม่มีระยะเวลา', language: 'th' },
]

describe('the copy of a Word file with comments', () => {
  it('gives the original bytes of the body back once its marks are taken out', async () => {
    const original = await wordFile(paragraphs)
    const copy = await textsOf(
      await writeCommentedCopy(
        original,
        [
          { paragraph: 0, texts: pair },
          { paragraph: 2, texts: pair },
          { paragraph: 2, texts: pair },
          { paragraph: null, texts: pair },
        ],
        by,
      ),
    )
    const body = copy['word/document.xml'] ?? ''
    expect(body.match(/<w:commentReference /g)).toHaveLength(4)
    expect(withoutMarks(body)).toBe(documentOf(paragraphs))
    expectWellFormed(body)
  })

  it('keeps bytes that are no UTF-8', async () => {
    const parts = await readParts(await wordFile(''))
    const [before = '', after = ''] = documentOf('<w:p><w:r><w:t>|</w:t></w:r></w:p>').split('|')
    const body = Buffer.concat([Buffer.from(before), Buffer.from([0xa1, 0xff, 0x80]), Buffer.from(after)])
    const original = await writeParts(
      parts.map((part) => (part.name === 'word/document.xml' ? { ...part, content: body } : part)),
    )
    const copy = await readParts(await writeCommentedCopy(original, [{ paragraph: 0, texts: pair }], by))
    const marked = copy.find(({ name }) => name === 'word/document.xml')?.content?.toString('latin1') ?? ''
    expect(Buffer.from(withoutMarks(marked), 'latin1')).toEqual(body)
    expect(marked.length).toBeGreaterThan(body.length)
  })

  it('marks the words of a paragraph and never its properties', async () => {
    const copy = await writeCommentedCopy(await wordFile(paragraphs), [{ paragraph: 0, texts: pair }], by)
    expect((await textsOf(copy))['word/document.xml']).toContain(
      '</w:pPrChange></w:pPr><w:commentRangeStart w:id="0"/><w:r><w:t>一</w:t></w:r>' +
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    )
  })

  it('leaves every other part as it was, in its order and with its time', async () => {
    const original = await wordFile(paragraphs)
    const copy = await writeCommentedCopy(original, [{ paragraph: 3, texts: pair }], by)
    const [before, after] = [await readParts(original), await readParts(copy)]
    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels']
    expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), 'word/comments.xml'])
    for (const [index, part] of before.entries()) {
      expect(after[index]?.modified).toEqual(part.modified)
      if (!changed.includes(part.name)) expect(after[index]?.content).toEqual(part.content)
    }
  })

  it('declares the comments and relates the body to them', async () => {
    const original = await wordFile(paragraphs)
    const copy = await textsOf(await writeCommentedCopy(original, [{ paragraph: 3, texts: pair }], by))
    expect(copy['[Content_Types].xml']).toContain('PartName="/word/comments.xml"')
    expect(copy['[Content_Types].xml']?.replace(/<Override[^>]*\/>/, '')).toBe(contentTypes)
    expect(copy['word/_rels/document.xml.rels']).toContain('Target="comments.xml"')
    expectWellFormed(copy['word/_rels/document.xml.rels'])
    expect(copy['word/comments.xml']).toContain('期間がありません。')
    expect(copy['word/comments.xml']).toContain('w:bidi="th-TH"')
    expectWellFormed(copy['word/comments.xml'])
  })

  it('makes the relations of a body that had none', async () => {
    const parts = await readParts(await wordFile(paragraphs))
    const bare = await writeParts(parts.filter(({ name }) => !name.startsWith('word/_rels')))
    const copy = await textsOf(await writeCommentedCopy(bare, [{ paragraph: 0, texts: pair }], by))
    expect(copy['word/_rels/document.xml.rels']).toContain('/comments" Target="comments.xml"')
  })

  it('keeps the comments that were there, and numbers its own behind them', async () => {
    const theirs = `<w:comments xmlns:w="${word}"><w:comment w:id="7" w:author="相手方"><w:p/></w:comment></w:comments>`
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${relationships}/comments" Target="/word/notes.xml"/></Relationships>`
    const body = `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`
    const original = await wordFile(body, {
      'word/_rels/document.xml.rels': relations,
      'word/notes.xml': theirs,
    })
    const copy = await textsOf(await writeCommentedCopy(original, [{ paragraph: 0, texts: pair }], by))
    expect(copy['word/notes.xml']).toContain(
      '<w:comment w:id="7" w:author="相手方"><w:p/></w:comment><w:comment ',
    )
    expect(copy['word/notes.xml']).toContain('w:id="8" w:author="Kagimori"')
    expect(copy['word/_rels/document.xml.rels']).toBe(relations)
    expect(copy['[Content_Types].xml']).toBe(contentTypes)
    expect(copy['word/comments.xml']).toBeUndefined()
    expect(withoutMarks(copy['word/document.xml'] ?? '', 8)).toBe(documentOf(body))
  })

  it('comments on the outer paragraph of a text box, and beside one that is empty', async () => {
    const body =
      '<w:p><w:r><w:t>outer</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p><w:p/>'
    const original = await wordFile(body)
    const copyOf = async (paragraph: number) =>
      (await textsOf(await writeCommentedCopy(original, [{ paragraph, texts: pair }], by)))[
        'word/document.xml'
      ]
    const outer = await copyOf(0)
    expect(outer).toContain('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>outer')
    expect(await copyOf(1)).toBe(outer)
    expect(await copyOf(2)).toBe(outer)
  })

  it('writes marks of its own namespace where the file uses another prefix', async () => {
    const parts = await readParts(await wordFile(''))
    const body = `<document xmlns="${word}"><body><p><r><t>x</t></r></p></body></document>`
    const original = await writeParts(
      parts.map((part) =>
        part.name === 'word/document.xml' ? { ...part, content: Buffer.from(body) } : part,
      ),
    )
    const copy = await textsOf(await writeCommentedCopy(original, [{ paragraph: 0, texts: pair }], by))
    expect(copy['word/document.xml']).toContain(`<w:commentRangeStart xmlns:w="${word}" w:id="0"/>`)
    expect(withoutMarks(copy['word/document.xml'] ?? '')).toBe(body)
    expectWellFormed(copy['word/document.xml'])
  })

  it('gives the same bytes for the same comments, whatever stands in them', async () => {
    const original = await wordFile(paragraphs)
    const text = `<w:p>{{name}} \u202e\u0000${'長'.repeat(10_000)}\nsecond line`
    const write = () =>
      writeCommentedCopy(original, [{ paragraph: 0, texts: [{ text, language: 'ja' }] }], by)
    const copy = await write()
    expect(Buffer.from(await write()).equals(copy)).toBe(true)
    const comments = (await textsOf(copy))['word/comments.xml'] ?? ''
    expect(comments).toContain('&lt;w:p&gt;{{name}}')
    expect(comments.match(/<w:p>/g)).toHaveLength(2)
    expectWellFormed(comments)
  })
})
