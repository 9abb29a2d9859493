import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSystemClock } from '../../../main/clock.ts'
import type { TaskContext } from '../../../main/context.ts'
import { exchangeHandlers } from '../../../main/exchange/index.ts'
import { partialPath } from '../../../main/out-file.ts'
import { inTransaction } from '../../../main/vault/index.ts'
import { createWorkRunner } from '../../../main/work/start.ts'
import { withoutVault } from '../../support/without-vault.ts'
import { createSampleVault } from './sample-vault.ts'

const work = createWorkRunner()

function prepareExport(more: (context: TaskContext) => Partial<TaskContext> = () => ({})) {
  const vault = createSampleVault()
  const { db, engagementId } = vault
  const folder = join(vault.dir, 'out')
  mkdirSync(folder)
  const out = join(folder, 'a.xlsx')
  const context: TaskContext = {
    db,
    now: '2024-09-03T01:00:00.000Z',
    clock: createSystemClock(),
    attachments: undefined as never,
    vaultDir: vault.dir,
    dataKey: vault.key,
    nativeBinding: undefined,
    work,
    printPdf: null,
    language: 'ja',
    ...withoutVault,
    transact: async (change) => inTransaction(db, change),
    signal: new AbortController().signal,
    onProgress: () => {},
  }
  const run = () =>
    exchangeHandlers['exchange.export']({ ...context, ...more(context) }, { engagementId, out })
  const counts = () =>
    ['export', 'exported_record'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  return { vault, folder, out, run, counts }
}

test('a crash between the note and the file leaves the note, and the next export tidies up', async () => {
  let hasCrashed = false
  const { vault, folder, out, run, counts } = prepareExport(({ transact }) => ({
    transact: async (change) => {
      const isThere = existsSync(out)
      const noted = await transact(change)
      // Before the note a counter and stamps are stored.
      if (!hasCrashed && counts()[0] === 1) {
        hasCrashed = true
        expect(isThere).toBe(false)
        writeFileSync(partialPath(out), 'left in plain text')
        throw new Error('power cut')
      }
      return noted
    },
  }))
  await expect(run()).rejects.toThrow('power cut')
  expect(existsSync(out)).toBe(false)
  expect(counts()[0]).toBe(1)
  writeFileSync(partialPath(out), 'left in plain text')
  // Nothing changed: it is the batch that was noted.
  expect(await run()).toMatchObject({ ok: true, value: { batch: 1, isRepeat: true } })
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
  expect(counts()[0]).toBe(1)
  vault.close()
})

test('a file that can’t take its place leaves no note, and no part of it', async () => {
  const { vault, folder, out, run, counts } = prepareExport()
  mkdirSync(out)
  writeFileSync(join(out, 'in the way'), '')
  expect(await run()).toMatchObject({ ok: false, code: 'FILE_NOT_WRITABLE', details: { path: out } })
  expect(counts()).toEqual([0, 0])
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
  rmSync(out, { recursive: true })
  expect(await run()).toMatchObject({ ok: true })
  vault.close()
})

test('an export that is cancelled between note and file leaves neither, and the old file', async () => {
  const stop = new AbortController()
  const { vault, folder, out, run, counts } = prepareExport(({ transact }) => ({
    signal: stop.signal,
    transact: async (change) => {
      const noted = await transact(change)
      if (counts()[0] === 1) stop.abort()
      return noted
    },
  }))
  writeFileSync(out, 'as it was')
  expect(await run()).toMatchObject({ ok: false, code: 'CANCELLED' })
  expect(counts()).toEqual([0, 0])
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
  expect(readFileSync(out, 'utf8')).toBe('as it was')
  vault.close()
})

test('a note that is refused leaves no file', async () => {
  const { vault, folder, run, counts } = prepareExport(() => ({
    transact: async () => ({ ok: false, code: 'VAULT_LOCKED', details: {} }),
  }))
  expect(await run()).toMatchObject({ code: 'VAULT_LOCKED' })
  expect(readdirSync(folder)).toEqual([])
  expect(counts()).toEqual([0, 0])
  vault.close()
})
