import { spawn } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import errors from '../../../locales/en/errors.json' with { type: 'json' }
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { machineSheet } from '../../../main/exchange/sheets/machine.ts'
import { activeContent } from './hostile-corpus/active-content.ts'
import type { HostileFile, Sample } from './hostile-corpus/hostile-file.ts'
import { makeSpecialFiles, otherFiles } from './hostile-corpus/other-files.ts'
import { partNames } from './hostile-corpus/part-names.ts'
import type { ReadOutcome } from './hostile-corpus/read-in-child.ts'
import { recordTricks } from './hostile-corpus/record-tricks.ts'
import { sheetTricks, xmlTricks } from './hostile-corpus/sheet-tricks.ts'
import { zipTricks } from './hostile-corpus/zip-tricks.ts'
import { readParts } from './repack.ts'
import { createSampleVault, fillSampleVault, type SampleVault } from './sample-vault.ts'

const maxCpuMs = 2000
const maxPeakMb = 300
const groupSize = 80

let vault: SampleVault
let corpus: string
let contentHash: string
const files = new Map<string, Omit<HostileFile, 'make'>>()
let outcomes: ReadOutcome[]
let isUntouched: boolean

beforeAll(async () => {
  vault = createSampleVault()
  fillSampleVault(vault)
  await vault.write(vault.out)
  const written = await readWorkbook({ path: vault.out })
  if (!written.ok) throw new Error(written.code)
  contentHash = written.value.contentHash
  corpus = join(vault.dir, 'corpus')
  mkdirSync(corpus)
  const paths = await makeCorpus()
  const before = listFiles()
  outcomes = await readAll(paths)
  isUntouched = JSON.stringify(listFiles()) === JSON.stringify(before)
}, 600_000)

afterAll(() => {
  vault.close()
})

/** Every file of the vault and beside it, with its size and the moment it was last changed. */
function listFiles(): string[] {
  const names = readdirSync(vault.dir, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => {
    const { size, mtimeMs } = lstatSync(join(vault.dir, name))
    return `${name} ${size} ${mtimeMs}`
  })
}

async function readSample(): Promise<Sample> {
  const parts = await readParts(vault.out)
  const number = [
    ...(parts.get('xl/workbook.xml')?.toString() ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g),
  ].findIndex(([, name]) => name === machineSheet)
  return { parts, bytes: readFileSync(vault.out), machine: `xl/worksheets/sheet${number + 1}.xml` }
}

async function makeCorpus(): Promise<string[]> {
  const sample = await readSample()
  const made = [
    ...zipTricks(sample),
    ...partNames(sample),
    ...activeContent(sample),
    ...sheetTricks(sample),
    ...xmlTricks(sample),
    ...recordTricks(),
    ...otherFiles(sample),
  ]
  made.forEach(({ make, ...file }, index) => {
    const path = join(corpus, `${index}.xlsx`)
    writeFileSync(path, make())
    files.set(path, file)
  })
  for (const name of await makeSpecialFiles(corpus, vault.out)) files.set(join(corpus, name), { name })
  return [...files.keys()]
}

/**
 * Many in one process, because one takes half a second to start; a file that seems to take much is read alone, the
 * least of three times: what runs beside it costs it time of the processor too.
 */
async function readAll(paths: readonly string[]): Promise<ReadOutcome[]> {
  const groups = Array.from({ length: Math.ceil(paths.length / groupSize) }, (_, index) =>
    paths.slice(index * groupSize, (index + 1) * groupSize),
  )
  const read: ReadOutcome[] = []
  for (const group of groups) {
    for (const outcome of await readGroup(group)) {
      let least = outcome
      for (let attempt = 0; attempt < 3 && isHeavy(least); attempt += 1)
        least = (await readGroup([outcome.path]))[0] ?? least
      read.push(least)
    }
  }
  return read
}

function isHeavy({ peakMb, cpuMs }: ReadOutcome): boolean {
  return peakMb > maxPeakMb || cpuMs > maxCpuMs
}

async function readGroup(paths: readonly string[]): Promise<ReadOutcome[]> {
  const script = join(import.meta.dirname, 'hostile-corpus/read-in-child.ts')
  const child = spawn(process.execPath, ['--expose-gc', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(paths.join('\n'))
  const read: ReadOutcome[] = []
  for await (const line of createInterface({ input: child.stdout }))
    read.push(JSON.parse(line) as ReadOutcome)
  return read
}

const named = (all: readonly ReadOutcome[]) =>
  all.map((outcome) => ({ name: files.get(outcome.path)?.name, ...outcome }))

test('the corpus holds at least two hundred files, and none of them ends the reader', () => {
  expect(files.size).toBeGreaterThanOrEqual(200)
  expect(new Set([...files.values()].map(({ name }) => name)).size).toBe(files.size)
  expect(outcomes.map(({ path }) => path)).toEqual([...files.keys()])
})

test('each is refused, or gives nothing but the records that were written', () => {
  const wrong = outcomes.filter(
    ({ path, read, contentHash: found }) =>
      read.startsWith('thrown') || (read === 'ok' && !(files.get(path)?.isHarmless && isKnown(path, found))),
  )
  expect(named(wrong)).toEqual([])
})

/** Only a workbook that is whole beside what was added has records; those of one record are a case of their own. */
function isKnown(path: string, found: string | null): boolean {
  return found === contentHash || (files.get(path)?.name.startsWith('a record that is') ?? false)
}

test('verifying refuses them too, or tells what is altered', () => {
  expect(named(outcomes.filter(({ verified }) => verified.startsWith('thrown')))).toEqual([])
})

test('each refusal has a sentence', () => {
  const texts = errors as Readonly<Record<string, { reasons?: Readonly<Record<string, string>> }>>
  const silent = outcomes
    .flatMap(({ read, verified }) => [read, verified])
    .filter((told) => {
      const [code = '', reason] = told.split('/')
      return (
        code !== 'ok' &&
        (texts[code] === undefined || (reason !== undefined && texts[code]?.reasons?.[reason] === undefined))
      )
    })
  expect([...new Set(silent)]).toEqual([])
})

test('none takes two seconds of the processor or 300 MB', () => {
  expect(named(outcomes.filter(({ cpuMs }) => cpuMs > maxCpuMs))).toEqual([])
  expect(named(outcomes.filter(({ peakMb }) => peakMb > maxPeakMb))).toEqual([])
})

test('no record reaches the prototypes of the process', () => {
  expect(named(outcomes.filter(({ isPolluted }) => isPolluted))).toEqual([])
})

test('nothing in the folder or the vault is another than before', () => {
  expect(isUntouched).toBe(true)
})
