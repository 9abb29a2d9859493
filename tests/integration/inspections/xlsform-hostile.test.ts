import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readXlsform } from '../../../main/inspections/xlsform/read-xlsform.ts'
import { type Parts, readParts, replaceIn, writeParts } from '../exchange/repack.ts'
import { faultsOf, readForm, refusedForm, smallForm, testFolder, writeForm } from './xlsform-sheets.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const compoundFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])

async function smallParts(): Promise<Parts> {
  const parts = await readParts(await writeForm(smallForm))
  return new Map([...parts].filter(([name]) => !name.endsWith('/')))
}

async function pack(parts: Iterable<readonly [string, Buffer]>): Promise<string> {
  const path = join(testFolder(), 'form.xlsx')
  await writeParts(path, parts)
  return path
}

function file(content: string | Buffer): string {
  const path = join(testFolder(), 'form.xlsx')
  writeFileSync(path, content)
  return path
}

describe('a file that only calls itself a workbook is refused:', () => {
  it.each<[string, () => string | Promise<string>, string]>([
    ['an .xls', () => file(compoundFile), 'old-format'],
    [
      'an encrypted workbook',
      () => file(Buffer.concat([compoundFile, Buffer.from('EncryptedPackage', 'utf16le')])),
      'encrypted',
    ],
    ['a Word file', () => pack([['word/document.xml', Buffer.from('<w:document/>')]]), 'word-document'],
    ['a binary workbook', () => pack([['xl/workbook.bin', Buffer.alloc(10)]]), 'binary-workbook'],
    ['an OpenDocument file', () => pack([['content.xml', Buffer.from('<office/>')]]), 'opendocument'],
    ['another archive', () => pack([['a.txt', Buffer.from('a')]]), 'not-a-workbook'],
    ['a text', () => file('type,name,label\ntext,a,A\n'), 'not-a-workbook'],
    ['an empty file', () => file(''), 'not-a-workbook'],
  ])('%s', async (_, make, code) => {
    expect(await faultsOf(await make())).toEqual([`! ${code}`])
  })

  it.each([4, 100, 3000])('a workbook cut after %i bytes', async (bytes) => {
    const whole = readFileSync(await writeForm(smallForm))
    expect(await faultsOf(file(whole.subarray(0, bytes)))).toEqual(['! not-a-workbook'])
  })

  it('a folder, and nothing at all', async () => {
    expect(await readXlsform({ path: testFolder(), language: 'ja' })).toMatchObject({
      code: 'UNSUPPORTED_FILE',
    })
    expect(await readXlsform({ path: '/nowhere/form.xlsx', language: 'ja' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a hostile package is refused:', () => {
  it.each<[string, (parts: Parts) => Iterable<readonly [string, Buffer]>, string]>([
    ['a bomb', (parts) => new Map(parts).set(sheet, Buffer.alloc(64_000_000, 32)), 'too-large'],
    [
      'a bomb in the texts',
      (parts) => new Map(parts).set('xl/sharedStrings.xml', Buffer.alloc(64_000_000, 65)),
      'too-large',
    ],
    ['macros', (parts) => new Map(parts).set('xl/vbaProject.bin', Buffer.from('x')), 'macros'],
    [
      'entities',
      (parts) => replaceIn(parts, sheet, '<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
      'document-type',
    ],
    [
      'an outside entity in the texts',
      (parts) =>
        replaceIn(parts, 'xl/sharedStrings.xml', '<sst', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///">]><sst'),
      'document-type',
    ],
    ['a second part of a name', (parts) => [...parts, [sheet, Buffer.from('x')]], 'not-a-workbook'],
    ['XML that is none', (parts) => replaceIn(parts, sheet, '</row>', '</wor>'), 'not-a-workbook'],
    [
      'a row beyond the last',
      (parts) => replaceIn(parts, sheet, '<row r="3"', '<row r="4000000000"'),
      'not-a-workbook',
    ],
    ['a cell beyond the last', (parts) => replaceIn(parts, sheet, 'r="A3"', 'r="ZZZZZ3"'), 'not-a-workbook'],
    ['a cell without a place', (parts) => replaceIn(parts, sheet, /<c r="A3"/, '<c'), 'not-a-workbook'],
    [
      'a text that is not there',
      (parts) => replaceIn(parts, sheet, /<v>\d+<\/v>/, '<v>99999</v>'),
      'not-a-workbook',
    ],
    [
      'many parts',
      (parts) => [
        ...parts,
        ...Array.from({ length: 10_001 }, (_, index) => [`a/${index}`, Buffer.alloc(0)] as const),
      ],
      'too-many-parts',
    ],
  ])('%s', async (_, change, code) => {
    expect(await faultsOf(await pack(change(await smallParts())))).toEqual([`! ${code}`])
  })

  it('links to other files', async () => {
    const parts = new Map(await smallParts()).set('xl/externalLinks/externalLink1.xml', Buffer.from('<a/>'))
    expect(await faultsOf(await pack(parts))).toEqual(['! external-links'])
  })

  it('a merged area as large as the sheet, and columns without an end', async () => {
    const parts = replaceIn(
      replaceIn(
        await smallParts(),
        sheet,
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
      sheet,
      '<sheetData>',
      '<cols><col min="1" max="4294967295" width="9"/></cols><sheetData>',
    )
    expect(await faultsOf(await pack(parts))).toEqual(['survey!A1 merged-cells'])
  })
})

describe('a form of another program is read', () => {
  const renamed = (parts: Parts, from: string, to: string) =>
    new Map([...parts].map(([name, part]) => [name === from ? to : name, part] as const))

  it('with a prefix before every element', async () => {
    const prefixed =
      (await smallParts())
        .get(sheet)
        ?.toString()
        .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:') ?? ''
    const parts = new Map(await smallParts()).set(sheet, Buffer.from(prefixed.replace('xmlns=', 'xmlns:x=')))
    expect((await readForm(await pack(parts))).file.items).toHaveLength(9)
  })

  it('with sheets under other names, and absolute paths to them', async () => {
    const moved = renamed(await smallParts(), sheet, 'xl/sheets/survey.xml')
    const parts = replaceIn(
      moved,
      'xl/_rels/workbook.xml.rels',
      'worksheets/sheet1.xml',
      '/xl/sheets/survey.xml',
    )
    expect((await readForm(await pack(parts))).file.items).toHaveLength(9)
  })

  it('with capital letters in the names of its sheets', async () => {
    const { survey, choices, settings } = smallForm
    const path = await writeForm({
      Survey: survey ?? [],
      CHOICES: choices ?? [],
      'settings ': settings ?? [],
    })
    expect((await readForm(path)).file.id).toBe('own-check')
  })

  it('with ten thousand formatted rows that hold nothing', async () => {
    const path = await writeForm(smallForm, 'form.xlsx', (workbook) => {
      const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFCC' } } as const
      for (let row = 20; row < 10_020; row += 1) {
        for (let column = 1; column < 6; column += 1) {
          const cell = workbook.getWorksheet('survey')?.getCell(row, column)
          if (cell) cell.style = { fill }
        }
      }
    })
    expect((await readForm(path)).file.items).toHaveLength(9)
  })

  it('with days counted from 1904', async () => {
    const path = await writeForm(
      {
        survey: [
          ['type', 'name', 'label', 'default'],
          ['date', 'a', '確認日', new Date(Date.UTC(2024, 8, 3))],
        ],
      },
      'form.xlsx',
      (workbook) => {
        workbook.properties.date1904 = true
      },
    )
    expect((await readForm(path)).file.items[0]?.default).toBe('2024-09-03')
  })
})

describe('a form that is too large', () => {
  const rows = (count: number) => [
    ['type', 'name', 'label'],
    ...Array.from({ length: count }, (_, index) => ['text', `item_${index}`, `項目 ${index}`]),
  ]

  it('of 10,000 rows is refused within seconds', async () => {
    const path = await writeForm({ survey: rows(10_000) })
    const started = performance.now()
    const [problem, ...others] = await refusedForm(path)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(others).toEqual([])
    expect(problem).toEqual({
      sheet: 'survey',
      row: null,
      column: null,
      code: 'too-many-rows',
      message: 'There are 10001 rows with content. The limit is 5000.',
    })
  })

  it('of 2,001 items is refused, one of 2,000 is not', async () => {
    expect(await faultsOf(await writeForm({ survey: rows(2001) }))).toEqual(['survey! too-many-items'])
    expect((await readForm(await writeForm({ survey: rows(2000) }))).file.items).toHaveLength(2000)
  })

  it('has the one text named that is', async () => {
    const path = await writeForm({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'a', 'あ'.repeat(100_000)],
      ],
    })
    const [problem] = await refusedForm(path)
    expect(problem).toMatchObject({ row: 2, column: 'C', code: 'text-too-long' })
    expect(problem?.message.length).toBeLessThan(500)
  })

  it('in the chain of its conditions is refused', async () => {
    const chain = rows(300).map((row, index) => (index < 2 ? row : [...row, `\${item_${index - 2}} != ''`]))
    chain[0]?.push('relevant')
    expect(await faultsOf(await writeForm({ survey: chain }))).toEqual(['survey!D203 long-chain'])
  })
})
