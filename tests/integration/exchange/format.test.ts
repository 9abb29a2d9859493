import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../../main/app.ts'
import { runDemo } from '../../../main/demo/live-field-day.ts'
import { appliers } from '../../../main/exchange/merge/apply/index.ts'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import type { ExchangeRecord } from '../../../shared/exchange/contract.ts'
import { schemaVersion } from '../../../shared/exchange/records.ts'
import { pythonWith } from '../../support/other-programs.ts'
import { readParts, replaceIn, writeParts } from './repack.ts'

const root = join(import.meta.dirname, '../../..')
const written = readFileSync(join(root, 'docs/exchange-format.md'), 'utf8')
const python = pythonWith('openpyxl')

const readHeadings = `import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(json.dumps({sheet.title: next(sheet.iter_rows(max_row=1, values_only=True)) for sheet in book}))`

/** The lines of the first table below a heading or a line, each as its cells. */
function tableAfter(start: string): string[][] {
  const from = written.indexOf(start)
  if (from < 0) throw new Error(`the document lacks ${start}`)
  const lines = written.slice(from + start.length).split('\n')
  const first = lines.findIndex((line) => line.startsWith('|'))
  const after = lines.slice(first).findIndex((line) => !line.startsWith('|'))
  return lines.slice(first + 2, first + after).map((line) =>
    line
      .replaceAll('\\*', '')
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

/** The fields of each record type that the document tells. */
const told = new Map(
  [...written.matchAll(/^### `([\w-]+)`$/gm)].map(([heading, type = '']) => [
    type,
    tableAfter(heading).flatMap(([names = '']) => [...names.matchAll(/`(\w+)`/g)].map((match) => match[1])),
  ]),
)

function fieldsOf(record: ExchangeRecord): string[] {
  return Object.keys(record).filter((name) => !['type', 'id'].includes(name) && !/^SC-\d{2}$/.test(name))
}

describe('the format of the exchange workbook, as written down', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-format-'))
  const workbook = join(dir, 'field-day.xlsx')
  let records: readonly ExchangeRecord[] = []

  beforeAll(async () => {
    const app = createApp({ vaultDir: join(dir, 'vault') })
    const fixturesDir = join(root, 'tests/fixtures/field-day')
    const done = await runDemo({
      call: app.call,
      fixturesDir,
      outDir: dir,
      passphrase: '形式を確かめる合言葉',
    })
    await app.close()
    const read = await readWorkbook({ path: workbook })
    if (!done.ok || !read.ok) throw new Error('the field day failed')
    records = read.value.records
  }, 120_000)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  test('is that of the version which is written', () => {
    expect(written).toContain(`This is schema version ${schemaVersion}.`)
  })

  test('tells every type of record that is merged, with exactly its fields', () => {
    for (const [type, { schema }] of Object.entries(appliers)) {
      const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
        properties?: Record<string, unknown>
      }
      const fields = Object.keys(properties).filter((name) => !['type', 'id'].includes(name))
      expect([type, told.get(type)?.toSorted()]).toEqual([type, fields.sort()])
    }
    expect([...told.keys()].filter((type) => !(type in appliers))).toEqual(['programme'])
  })

  test('tells every field that a field day exports', () => {
    expect(records.length).toBeGreaterThan(100)
    for (const record of records) {
      const missing = fieldsOf(record).filter((name) => !told.get(record.type)?.includes(name))
      expect([record.type, missing]).toEqual([record.type, []])
    }
  })

  test.skipIf(python === undefined)('names the columns as the sheets have them', () => {
    const { stdout } = spawnSync(python ?? '', ['-W', 'ignore', '-c', readHeadings, workbook], {
      encoding: 'utf8',
    })
    const headings = JSON.parse(stdout) as Record<string, (string | null)[]>
    const named = tableAfter('(line breaks in headings left out):')
    expect(named).toHaveLength(5)
    for (const [sheet = '', , columns = ''] of named) {
      const heading = headings[sheet]?.map((cell) => (cell ?? '').replaceAll('\n', ''))
      expect([sheet, heading?.slice(1).join(', ')]).toEqual([sheet, columns])
    }
  })

  test.skipIf(python === undefined)(
    'has an example that reads the hash, and notices another record',
    async () => {
      const code = /```python\n([\s\S]+?)```/.exec(written)?.[1] ?? ''
      const program = join(dir, 'read.py')
      writeFileSync(program, code)
      const run = (path: string) =>
        spawnSync(python ?? '', ['-W', 'ignore', program, path], { encoding: 'utf8' })
      const good = run(workbook)
      expect([good.status, good.stdout]).toEqual([
        0,
        expect.stringMatching(`^${records.length} records, \\d+ minutes`),
      ])
      const parts = await readParts(workbook)
      const holder = [...parts].find(
        ([name, part]) =>
          /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name) &&
          /&quot;step&quot;:|"step":/.test(part.toString()),
      )
      const altered = join(dir, 'altered.xlsx')
      const [, found = ''] =
        /(adoptedOn(?:&quot;|"):(?:&quot;|")2024-07-01)/.exec(holder?.[1].toString() ?? '') ?? []
      await writeParts(altered, replaceIn(parts, holder?.[0] ?? '', found, found.replace('07-01', '07-02')))
      expect(run(altered)).toMatchObject({ status: 1, stderr: expect.stringContaining('differ') })
      for (const version of [1, 2])
        expect(run(join(root, `tests/fixtures/exchange/version-${version}.xlsx`)).status).toBe(0)
    },
  )
})
