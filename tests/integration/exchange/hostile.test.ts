import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { machinePart, type Parts, readParts, replaceIn, writeParts } from './repack.ts'
import { createSampleVault, fillSampleVault, type SampleVault } from './sample-vault.ts'

let vault: SampleVault
let parts: Parts
let path: string

beforeAll(async () => {
  vault = createSampleVault()
  fillSampleVault(vault)
  await vault.write(vault.out)
  parts = await readParts(vault.out)
  path = join(vault.dir, 'hostile.xlsx')
})

afterAll(() => {
  vault.close()
})

async function read(changed: Iterable<readonly [string, Buffer]>) {
  await writeParts(path, changed)
  return readWorkbook({ path })
}

test('a repacked workbook is still read', async () => {
  expect(await read(parts)).toMatchObject({ ok: true })
})

test('an altered record is refused, however small the change', async () => {
  expect(
    await read(replaceIn(parts, 'xl/sharedStrings.xml', '&quot;minutes&quot;:20', '&quot;minutes&quot;:21')),
  ).toMatchObject({
    code: 'CONTENT_HASH_MISMATCH',
  })
})

test('a record that is no JSON any more counts as altered', async () => {
  expect(await read(replaceIn(parts, 'xl/sharedStrings.xml', '{&quot;answer', '&quot;answer'))).toMatchObject(
    {
      code: 'CONTENT_HASH_MISMATCH',
    },
  )
})

test('a workbook of a newer version says so', async () => {
  expect(await read(replaceIn(parts, machinePart(parts), '<v>5</v>', '<v>6</v>'))).toMatchObject({
    code: 'WORKBOOK_FROM_NEWER_VERSION',
    details: { found: 6, known: 5 },
  })
})

test('a workbook of another origin is refused', async () => {
  expect(await read(replaceIn(parts, 'xl/workbook.xml', '_kagimori', 'Sheet8'))).toMatchObject({
    code: 'UNSUPPORTED_FILE',
    details: { reason: 'no-machine-sheet' },
  })
})

test('a document type in the XML is refused before any parser sees it', async () => {
  const hostile = '<!DOCTYPE a [<!ENTITY b "c">]><sst'
  expect(await read(replaceIn(parts, 'xl/sharedStrings.xml', '<sst', hostile))).toMatchObject({
    code: 'UNSUPPORTED_FILE',
    details: { reason: 'document-type' },
  })
})

test.each([
  ['a bomb', 'xl/worksheets/sheet99.xml', Buffer.alloc(8_000_000, 32), 'too-large'],
  ['a macro', 'xl/vbaProject.bin', Buffer.from('x'), 'macros'],
  ['a second part of one name', 'xl/workbook.xml', Buffer.from('x'), 'not-a-workbook'],
])('%s in the package is refused', async (_, name, part, reason) => {
  expect(await read([...parts, [name, part]])).toMatchObject({
    code: 'UNSUPPORTED_FILE',
    details: { reason },
  })
})

test('a package of very many parts is refused', async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => [`a/${index}`, Buffer.alloc(0)] as const)
  expect(await read(many)).toMatchObject({ details: { reason: 'too-many-parts' } })
})

test.each([0, 1, 100, 5_000])('a file cut after %i bytes is refused', async (bytes) => {
  writeFileSync(path, readFileSync(vault.out).subarray(0, bytes))
  expect(await readWorkbook({ path })).toMatchObject({ code: 'UNSUPPORTED_FILE' })
})

test('a folder, a text file and nothing at all are told apart from a workbook', async () => {
  expect(await readWorkbook({ path: vault.dir })).toMatchObject({ code: 'UNSUPPORTED_FILE' })
  writeFileSync(path, '日付,時間\n2024-09-03,1:00\n')
  expect(await readWorkbook({ path })).toMatchObject({ code: 'UNSUPPORTED_FILE' })
  expect(await readWorkbook({ path: join(vault.dir, 'missing.xlsx') })).toMatchObject({ code: 'NOT_FOUND' })
})
