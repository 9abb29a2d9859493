import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { readSheet } from '../../../main/office/excel-read.ts'
import { partialPath } from '../../../main/out-file.ts'
import { calm, createSampleVault, fillSampleVault, noteExported, type SampleVault } from './sample-vault.ts'

let vault: SampleVault

beforeEach(() => {
  vault = createSampleVault()
})

afterEach(() => {
  vault.close()
})

async function exportAndRead(exportedAt?: string, secretPhotos: readonly string[] = []) {
  const written = await vault.write(vault.out, calm, { ...(exportedAt ? { exportedAt } : {}), secretPhotos })
  if (!written.ok) throw new Error(written.code)
  const content = await readWorkbook({ path: vault.out })
  if (!content.ok) throw new Error(content.code)
  return { written: written.value, content: content.value }
}

test('a workbook gives back every record, and its hash proves them', async () => {
  const { first, finding, photo } = fillSampleVault(vault)
  const { written, content } = await exportAndRead()
  expect(content.schemaVersion).toBe(5)
  expect(content.contentHash).toBe(written.contentHash)
  expect(new Set(content.records.map(({ type }) => type))).toEqual(
    new Set([
      'company',
      'draft',
      'engagement',
      'expert',
      'finding',
      'improvement-action',
      'inspection',
      'photo',
      'plan',
      'programme',
      'site',
      'step',
      'time-entry',
      'zone',
    ]),
  )
  const byId = new Map(content.records.map((record) => [record.id, record]))
  expect(byId.get(first)).toMatchObject({ type: 'time-entry', note: '=1+1', minutes: 20, billable: true })
  expect(byId.get(finding)).toMatchObject({
    severity: 'critical',
    note: { ja: expect.stringContaining('髙﨑') },
  })
  expect(byId.get(photo.id)).toMatchObject({ sha256: photo.sha256, caption: { ja: '鍵のない金型棚' } })
  expect(JSON.stringify(content.records)).not.toMatch(/created|updated|revision|savedAt/i)
  expect(written.photos).toBe(2)
})

test('what the checks find in each draft stands beside it, and not in its record', async () => {
  const named = { partyDisclosing: { legalNameJa: '甲' }, partyReceiving: { legalNameJa: '乙' } }
  const id = vault.addDraft({ ...named, confidentialScope: 'all', prevailingLanguage: 'equal' })
  const unreadable = vault.addDraft({ answeredByANewerVersion: true })
  const { content } = await exportAndRead()
  const [headings = [], ...rows] = await readSheet(vault.out, '文書一覧')
  const findings = (draft: string) => {
    const row = rows.find(([key]) => key === draft)
    return ['誤り', '注意', '参考'].map(
      (severity) => row?.[headings.indexOf(`チェック結果\n（${severity}）`)] ?? null,
    )
  }
  expect(findings(id)).toEqual([0, 3, 1])
  expect(findings(unreadable)).toEqual([null, null, null])
  const record = content.records.find((each) => each.id === id)
  expect(JSON.stringify(record)).not.toMatch(/lint|warning/)
})

test('exporting twice without a change gives the same hash at another time', async () => {
  fillSampleVault(vault)
  const one = await exportAndRead('2024-09-03T01:00:00.000Z')
  const two = await exportAndRead('2025-01-31T23:59:00.000Z')
  expect({ ...two.content, manifest: null }).toEqual({ ...one.content, manifest: null })
})

test('a record longer than a cell goes on in the next ones', async () => {
  const text = '𠮷野家の髙﨑'.repeat(12_000)
  const id = vault.addDraft({ text })
  const { content } = await exportAndRead()
  expect(content.records.find((record) => record.id === id)).toMatchObject({ answers: { text } })
})

test('a removed entry leaves no trace, or a tombstone where it was exported before', async () => {
  const removed = vault.addEntry('2024-09-03T02:00:00.000Z', '2024-09-03T03:00:00.000Z', {
    removed_at: '2024-09-04T00:00:00.000Z',
  })
  const before = await exportAndRead()
  expect(before.content.records.filter(({ type }) => type === 'time-entry')).toEqual([])
  noteExported(vault, 'time-entry', removed)
  const after = await exportAndRead()
  expect(after.content.records.filter(({ type }) => type === 'time-entry')).toEqual([
    { type: 'time-entry', id: removed, removed: true },
  ])
})

test('a photo that is missing or altered stops the export and is named', async () => {
  const { finding, photo } = fillSampleVault(vault)
  const other = vault.addPhoto(finding, { position: 2 })
  rmSync(photo.path)
  const bytes = readFileSync(other.path)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  writeFileSync(other.path, bytes)
  writeFileSync(vault.out, 'as it was')
  expect(await vault.write(vault.out)).toEqual({
    ok: false,
    code: 'PHOTOS_MISSING',
    details: {
      photos: [
        { id: photo.id, itemId: 'PF-01', zone: null, caption: '鍵のない金型棚' },
        { id: other.id, itemId: 'PF-01', zone: null, caption: null },
      ],
    },
  })
  expect(readFileSync(vault.out, 'utf8')).toBe('as it was')
  expect(existsSync(partialPath(vault.out))).toBe(false)
})

test('a lost photo that is held back or parked stops the export too, and a lost one that was removed does not', async () => {
  const { finding, factory } = fillSampleVault(vault)
  const removed = vault.addPhoto(finding, { position: 2, removed_at: '2024-09-03T03:00:00.000Z' })
  rmSync(removed.path)
  expect(await vault.write(vault.out)).toMatchObject({ ok: true, value: { photos: 2 } })

  const secret = vault.addPhoto(finding, { position: 3, is_secret: 1, caption_ja: '配合表' })
  vault.addZone(factory, 'press', { name_ja: 'プレス', removed_at: '2024-09-03T03:00:00.000Z', position: 9 })
  const parked = vault.addPhoto(vault.addFinding(factory, 'PF-03', { zone_id: 'press' }))
  rmSync(secret.path)
  rmSync(parked.path)
  expect(await vault.write(vault.out)).toMatchObject({
    code: 'PHOTOS_MISSING',
    details: {
      photos: [
        { id: parked.id, itemId: 'PF-03', zone: 'プレス', caption: null },
        { id: secret.id, itemId: 'PF-01', zone: null, caption: '配合表' },
      ],
    },
  })
})

test('a cancelled export leaves nothing behind', async () => {
  fillSampleVault(vault)
  const stop = new AbortController()
  const onProgress = (part: number) => {
    if (part > 0.2) stop.abort()
  }
  expect(await vault.write(vault.out, { signal: stop.signal, onProgress })).toMatchObject({
    code: 'CANCELLED',
  })
  expect(readdirSync(vault.dir).filter((name) => name.includes('xlsx'))).toEqual([])
})

test('what a killed export left is gone after the next one', async () => {
  writeFileSync(partialPath(vault.out), 'half')
  await exportAndRead()
  expect(readdirSync(vault.dir).filter((name) => name.includes('partial'))).toEqual([])
})

test('a place that can not be written is told with its reason', async () => {
  const nowhere = join(vault.dir, 'missing', 'a.xlsx')
  expect(await vault.write(nowhere)).toMatchObject({
    code: 'FILE_NOT_WRITABLE',
    details: { path: nowhere, reason: 'ENOENT' },
  })
  const folder = join(vault.dir, 'folder.xlsx')
  mkdirSync(folder)
  expect(await vault.write(folder)).toMatchObject({
    code: 'FILE_NOT_WRITABLE',
    details: { reason: 'EISDIR' },
  })
  expect(existsSync(partialPath(folder))).toBe(false)
})
