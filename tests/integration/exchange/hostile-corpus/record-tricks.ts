import { createHash } from 'node:crypto'
import type { HostileFile } from './hostile-file.ts'
import { rawZip } from './raw-zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Cell = string | number

/** A workbook of nothing but a sheet of records, with any cells. */
function machineOnly(rows: readonly (readonly Cell[])[]): Buffer {
  const cell = (value: Cell) =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const parts: readonly (readonly [string, string])[] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="_kagimori" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`],
  ]
  return rawZip(parts.map(([name, xml]) => ({ name, content: Buffer.from(xml) })))
}

/** A workbook of one record, as it was before manifests, with the hash that its text has. */
function oneRecord(json: string, type = 'site', id = 'a'): Buffer {
  const hash = createHash('sha256').update(json).digest('hex')
  const pieces = json.match(/[\s\S]{1,30000}/g) ?? ['']
  return machineOnly([
    ['schemaVersion', 3],
    ['contentHash', hash],
    [type, id, 1, ...pieces],
  ])
}

const records: readonly (readonly [string, string, boolean?])[] = [
  ['a list', '[]'],
  ['a text', '"a"'],
  ['a number', '1'],
  ['null', 'null'],
  ['nothing', ''],
  ['half of an object', '{"id":"a","type":"site"'],
  ['an object without a type', '{"id":"a"}'],
  ['an object without an id', '{"type":"site"}'],
  ['a number for an id', '{"id":1,"type":"site"}'],
  ['a list for a type', '{"id":"a","type":["site"]}'],
  ['another id than its row', '{"id":"b","type":"site"}'],
  ['another type than its row', '{"id":"a","type":"zone"}'],
  ['NaN', '{"id":"a","n":NaN,"type":"site"}'],
  ['a number beyond all numbers', '{"id":"a","n":1e999,"type":"site"}'],
  ['a number of a million digits', `{"id":"a","n":1${'0'.repeat(1_000_000)},"type":"site"}`],
  ['keys out of their order', '{"type":"site","id":"a"}'],
  ['a key twice', '{"id":"a","id":"a","type":"site"}'],
  ['blanks', '{ "id":"a","type":"site"}'],
  ['code in the place of data', '(function(){process.exit(1)})()'],
  ['a key that pollutes', '{"__proto__":{"polluted":true},"id":"a","type":"site"}', true],
  [
    'a deep key that pollutes',
    '{"constructor":{"prototype":{"polluted":true}},"id":"a","type":"site"}',
    true,
  ],
  ['a value with a method', '{"id":"a","toJSON":"x","toString":"y","type":"site","valueOf":1}', true],
  ['half of a surrogate pair', '{"id":"a","name":"\\ud800","type":"site"}', true],
  ['a long list', `{"id":"a","list":[${'0,'.repeat(400_000)}0],"type":"site"}`, true],
  [
    'ten thousand lists in each other',
    `{"id":"a","list":${'['.repeat(10_000)}${']'.repeat(10_000)},"type":"site"}`,
    true,
  ],
  [
    'four million lists in each other',
    `{"id":"a","list":${'['.repeat(4_000_000)}${']'.repeat(4_000_000)},"type":"site"}`,
    true,
  ],
]

/** Records of a wrong shape, and heads of a sheet of records that are none. */
export function recordTricks(): HostileFile[] {
  const empty = createHash('sha256').update('').digest('hex')
  const headed = (name: string, rows: readonly (readonly Cell[])[], isHarmless = false) => ({
    name: `a sheet of records with ${name}`,
    make: () => machineOnly(rows),
    isHarmless,
  })
  return [
    ...records.map(([name, json, isHarmless = false]) => ({
      name: `a record that is ${name}`,
      make: () => oneRecord(json),
      isHarmless,
    })),
    ...[0, -1, 1.5, 5, 99, 1e308].map((version) =>
      headed(`the version ${version}`, [
        ['schemaVersion', version],
        ['contentHash', empty],
      ]),
    ),
    ...['', 'x', '4.0.0', '__proto__', '=1+3'].map((version) =>
      headed(`the version ${JSON.stringify(version)}`, [
        ['schemaVersion', version],
        ['contentHash', empty],
      ]),
    ),
    headed('no rows', []),
    headed('no hash', [['schemaVersion', 3]]),
    headed('a wrong hash', [
      ['schemaVersion', 3],
      ['contentHash', empty.replace(/^./, 'x')],
    ]),
    headed('a hash in capitals', [
      ['schemaVersion', 3],
      ['contentHash', empty.toUpperCase()],
    ]),
    headed('a number for a hash', [
      ['schemaVersion', 3],
      ['contentHash', 1],
    ]),
    headed('no manifest', [
      ['schemaVersion', 4],
      ['contentHash', empty],
    ]),
    headed('a manifest that is none', [
      ['schemaVersion', 4],
      ['contentHash', empty],
      ['manifest', '{"__proto__":{"polluted":true}}'],
    ]),
    headed('rows in another order', [
      ['contentHash', empty],
      ['schemaVersion', 3],
    ]),
    {
      ...headed('200,000 records that are none', [
        ['schemaVersion', 3],
        ['contentHash', empty],
        ...Array.from({ length: 200_000 }, (_, index) => ['site', `s${index}`, 1, '{}']),
      ]),
    },
  ]
}
