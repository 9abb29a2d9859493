import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stampsLine } from '../../../../main/exchange/collect-content.ts'
import { hashContent } from '../../../../main/exchange/content-hash.ts'
import { mergeWorkbook } from '../../../../main/exchange/merge/merge-workbook.ts'
import { previewMerge } from '../../../../main/exchange/merge/preview.ts'
import { readWorkbook } from '../../../../main/exchange/read-workbook.ts'
import { machineSheet, writeMachineSheet } from '../../../../main/exchange/sheets/machine.ts'
import { signManifest } from '../../../../main/exchange/sign.ts'
import { makeLaptop, readyLaptop } from '../../../../main/hours/allotments/laptop.ts'
import { newId } from '../../../../main/new-id.ts'
import { writePackage } from '../../../../main/office/excel-package.ts'
import { createWorkbook } from '../../../../main/office/excel-workbook.ts'
import { placeOutFile } from '../../../../main/out-file.ts'
import { type CanonicalValue, canonicalJson } from '../../../../shared/exchange/canonical.ts'
import type { SignedManifest } from '../../../../shared/exchange/manifest.ts'
import { calm, createSampleVault, type SampleVault } from '../sample-vault.ts'

type Plain = { type: string; id: string; [key: string]: CanonicalValue }
type Book = { records: Plain[]; stamps: string[]; manifest: SignedManifest }

const now = '2024-09-04T01:00:00.000Z'
const dataKey = new Uint8Array(32).fill(7)
let folder = ''
let model: Book

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kagimori-hostile-'))
  const vault = createSampleVault()
  const finding = vault.addFinding(vault.addInspection(), 'PF-01')
  vault.addAction(finding, '施錠する', 'ล็อก')
  vault.addEntry('2024-09-02T02:00:00.000Z', '2024-09-02T03:00:00.000Z')
  vault.addDraft({ term: 3 })
  const path = join(folder, 'model.xlsx')
  await vault.write(path)
  vault.close()
  const read = await readWorkbook({ path })
  if (!read.ok || read.value.manifest === null) throw new Error('no model')
  const { records, stamps, manifest } = read.value
  model = { records: records as unknown as Plain[], stamps: [...stamps], manifest }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A workbook of a stranger who signs whatever they please with a key of their own. */
async function forge(twist: (book: Book) => void, isSignedWell = true): Promise<string> {
  const book: Book = structuredClone(model)
  twist(book)
  const laptop = readyLaptop(makeLaptop('見知らぬ端末'))
  const lines = book.records.map((record) => canonicalJson(record))
  const contentHash = hashContent(lines)
  const stampsHash = hashContent(
    book.records.map((record, index) => stampsLine(record, book.stamps[index] ?? '')),
  )
  const { signature: _, ...said } = book.manifest
  const clock = said.clock && { ...said.clock, stampsHash }
  const { id, name, publicKey } = laptop
  const signed = signManifest(
    contentHash,
    { ...said, clock, laptop: { id, name, publicKey: publicKey.toString('base64') } },
    laptop,
  )
  const workbook = createWorkbook(now)
  const entries = book.records.map((record) => ({ type: record.type, id: record.id, revision: 1, record }))
  writeMachineSheet(
    workbook.addWorksheet(machineSheet),
    contentHash,
    isSignedWell ? signed : { ...signed, batch: signed.batch + 1 },
    { entries, lines, stamps: book.stamps },
  )
  const path = join(folder, `${newId()}.xlsx`)
  const noPicture = async () => new Uint8Array()
  await writePackage(workbook, path, noPicture, new AbortController().signal, () => {})
  await placeOutFile(path)
  return path
}

const first = (book: Book, type: string): Plain =>
  book.records.find((record) => record.type === type) as Plain
const set = (type: string, fields: Record<string, CanonicalValue>) => (book: Book) =>
  Object.assign(first(book, type), fields)
const drop = (type: string) => (book: Book) => {
  const at = book.records.findIndex((record) => record.type === type)
  book.records.splice(at, 1)
  book.stamps.splice(at, 1)
}
const clock = (book: Book, fields: object) => Object.assign(book.manifest.clock as object, fields)

const tricks: Readonly<Record<string, (book: Book) => unknown>> = {
  'a field that no record has': set('site', { owner: 'x' }),
  'a field that is missing': (book) => delete first(book, 'site').kind,
  'a type that nobody knows': set('site', { type: 'constructor' }),
  'an answer that is none': set('finding', { answer: 'fine' }),
  'a time zone that is none': set('site', { timeZone: '../../etc/passwd' }),
  'an entry that ends before it begins': set('time-entry', { endInstant: '2024-09-01T00:00:00.000Z' }),
  'an entry of a year': set('time-entry', { minutes: 525_600 }),
  'a fraction of a minute': set('time-entry', { minutes: 0.5 }),
  'an id that is a path': set('expert', { id: '../x' }),
  'an engagement of the year 99999': set('engagement', { fiscalYear: 99_999 }),
  'two engagements': (book) => {
    book.records.push({ ...first(book, 'engagement'), id: newId() })
    book.stamps.push('{}')
  },
  'no engagement': drop('engagement'),
  'no company': drop('company'),
  'no expert': drop('expert'),
  'no inspection': drop('inspection'),
  'no finding for an action': drop('finding'),
  'a record of another engagement': set('time-entry', { engagementId: newId() }),
  'a tombstone with more to say': set('finding', { removed: true }),
  'a removal that is a word': set('finding', { removed: 'yes' }),
  'a name of a million letters': set('company', { name: 'あ'.repeat(1_000_000) }),
  'an answer of a draft whose name is no name': set('draft', { answers: { 'a b/c': 1 } }),
  'stamps that are no JSON': (book) => book.stamps.fill('{'),
  'stamps of a laptop that is not listed': (book) => book.stamps.fill('{"":[1,99]}'),
  'a stamp from the end of all counting': (book) => book.stamps.fill('{"":[9007199254740991,0]}'),
  'a stamp below zero': (book) => book.stamps.fill('{"":[-1,0]}'),
  'a clock of more counters than laptops': (book) => clock(book, { seen: [1, 2, 3] }),
  'a clock that names a laptop twice': (book) => clock(book, { devices: ['A', 'A'], seen: [1, 1] }),
  'a lead whose key is not of its fingerprint': (book) =>
    clock(book, {
      lead: { id: 'AAAAA-AAAAA-AAAAA-AAAAA', name: 'x', publicKey: book.manifest.laptop.publicKey },
    }),
}

/** All rows of a vault, as one text. */
function dump({ db }: SampleVault): string {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
  return JSON.stringify(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()]),
  )
}

describe('a workbook of a stranger', () => {
  it('of honest records is merged, though nobody knows its key', async () => {
    const vault = createSampleVault()
    const path = await forge(() => {})
    const input = { path, vaultDir: vault.dir, dataKey: dataKey.slice(), nativeBinding: undefined }
    const preview = await previewMerge(input)
    expect(preview).toMatchObject({
      ok: true,
      value: { isNew: true, from: { isKnown: false, name: '見知らぬ端末' } },
    })
    const merged = await mergeWorkbook({ ...input, device: 'A', now, decisions: {} }, calm)
    expect(merged).toMatchObject({ ok: true })
    vault.close()
  })

  it.each(Object.keys(tricks))('with %s is refused and changes nothing', async (name) => {
    const vault = createSampleVault()
    const path = await forge((book) => tricks[name]?.(book))
    const before = dump(vault)
    const input = { path, vaultDir: vault.dir, dataKey: dataKey.slice(), nativeBinding: undefined }
    const merged = await mergeWorkbook({ ...input, device: 'A', now, decisions: {} }, calm)
    expect(merged).toMatchObject({ ok: false })
    if (!merged.ok) expect(['UNSUPPORTED_FILE', 'CONTENT_HASH_MISMATCH']).toContain(merged.code)
    expect(await previewMerge(input)).toMatchObject({ ok: false })
    expect(dump(vault)).toBe(before)
    expect(readdirSync(join(vault.dir, 'attachments'))).toEqual([])
    vault.close()
  })

  it('that was signed by another key than it says is refused', async () => {
    const vault = createSampleVault()
    const path = await forge(() => {}, false)
    const input = { path, vaultDir: vault.dir, dataKey: dataKey.slice(), nativeBinding: undefined }
    expect(await previewMerge(input)).toMatchObject({ ok: false, code: 'CONTENT_HASH_MISMATCH' })
    vault.close()
  })

  it.each(['site', 'finding', 'time-entry', 'draft', 'step', 'improvement-action'])(
    'can not take the %s of another engagement over by its id',
    async (type) => {
      const vault = createSampleVault()
      const inspection = vault.addInspection()
      const finding = vault.addFinding(inspection, 'PF-02')
      const taken: Readonly<Record<string, string>> = {
        site: vault.siteId,
        finding,
        'time-entry': vault.addEntry('2024-09-02T02:00:00.000Z', '2024-09-02T03:00:00.000Z'),
        draft: vault.addDraft({}),
        step: String(vault.db.prepare('SELECT id FROM engagement_step').pluck().get()),
        'improvement-action': vault.addAction(finding, '既存', 'เดิม'),
      }
      const path = await forge((book) => {
        const id = taken[type] ?? ''
        const old = first(book, type).id
        const records = JSON.parse(JSON.stringify(book.records).replaceAll(old, id)) as Plain[]
        const sorted = records
          .map((record, index) => ({ record, stamps: book.stamps[index] ?? '' }))
          .sort(({ record: a }, { record: b }) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1))
        book.records = sorted.map(({ record }) => record)
        book.stamps = sorted.map(({ stamps }) => stamps)
      })
      const before = dump(vault)
      const input = { path, vaultDir: vault.dir, dataKey: dataKey.slice(), nativeBinding: undefined }
      const merged = await mergeWorkbook({ ...input, device: 'A', now, decisions: {} }, calm)
      expect(merged).toMatchObject({
        ok: false,
        code: 'UNSUPPORTED_FILE',
        details: { reason: 'other-engagement' },
      })
      expect(dump(vault)).toBe(before)
      vault.close()
    },
  )
})
