import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRow } from '../../../../main/office/csv.ts'

test('texts, numbers and nothing are written as a spreadsheet expects them', () => {
  expect(csvRow(['加工条件', 1.5, -3, true, null, ''])).toBe('加工条件,1.5,-3,TRUE,,\r\n')
  expect(csvRow(['a,b', 'say "no"', 'two\nlines', 'a;b'])).toBe('"a,b","say ""no""","two\nlines","a;b"\r\n')
  expect(csvRow([Number.NaN, Number.POSITIVE_INFINITY])).toBe(',\r\n')
})

test.each(['=1+1', '+66 2', '-該当なし', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '　=1', '＝1', '"=1'])(
  'the text %j can not become a formula',
  (text) => {
    const [cell = ''] = csvRow([text]).split('\r\n')
    const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
    expect(shown).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(shown.endsWith(text) || text.includes('\r')).toBe(true)
  },
)

test('no text begins a cell of its own, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('=', '@', '"', ',', '\n', '\r', '\t', ';', ' ', 'a') }), {
        minLength: 1,
      }),
      (texts) => {
        const cells = parse(csvRow(texts))
        expect(cells).toHaveLength(texts.length)
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      },
    ),
  )
})

/** One row as RFC 4180 reads it. */
function parse(row: string): string[] {
  const cells: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = pattern.exec(row); found !== null; found = pattern.exec(row)) {
    cells.push((found[1] ?? found[2] ?? '').replaceAll('""', '"'))
    if (found[3] === '\r\n') break
  }
  return cells
}
