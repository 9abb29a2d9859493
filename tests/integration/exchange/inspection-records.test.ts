import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSheet } from '../../../main/office/excel-read.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'
import { readParts } from './repack.ts'

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/field-day/photos/mould-shelf.jpg'))

async function startInspection() {
  const app = await openTestApp()
  const { engagement, site } = await createThaiEngagement(app)
  const inspection = await app.call('inspections.start', { engagementId: engagement.id, siteId: site.id })
  return { ...app, engagementId: engagement.id, inspection }
}

async function exportRecords({ call, dir }: TestApp, engagementId: string, secretPhotos: string[] = []) {
  const out = join(dir, '提出用.xlsx')
  const written = await call('exchange.export', { engagementId, out, secretPhotos })
  const { records } = await call('exchange.read', { path: out })
  return { written, records, of: (type: string) => records.filter((each) => each.type === type), out }
}

test('a finding carries its value, level and severity as they count, and the state of its texts', async () => {
  const app = await startInspection()
  const { id: inspectionId } = app.inspection
  const zoneId = app.inspection.zones.find(({ kind }) => kind === 'mould-store')?.id ?? expect.fail()
  const { id } = await app.call('inspections.recordFinding', {
    inspectionId,
    itemId: 'PF-01',
    zoneId,
    answer: 'missing',
    assetLevel: 'strictly-confidential',
    note: { ja: '棚に鍵がない', local: 'ตู้ไม่มีกุญแจ', states: { ja: 'checked' } },
  })
  const { of } = await exportRecords(app, app.engagementId)
  expect(of('finding')).toEqual([
    {
      type: 'finding',
      id,
      inspectionId,
      itemId: 'PF-01',
      zoneId,
      answer: 'missing',
      value: null,
      assetLevel: 'strictly-confidential',
      severity: 'critical',
      severityReason: null,
      reason: null,
      note: { ja: '棚に鍵がない', local: 'ตู้ไม่มีกุญแจ', states: { ja: 'checked', local: 'draft' } },
      isKept: false,
    },
  ])
})

test('zones are records in the order of the walk, each with the key of its inspection', async () => {
  const app = await startInspection()
  const { id: inspectionId, zones } = app.inspection
  const reversed = zones.map(({ id }) => id).toReversed()
  await app.call('inspections.orderZones', { inspectionId, zoneIds: reversed })
  const { of } = await exportRecords(app, app.engagementId)
  const walk = of('zone').sort((a, b) => Number(a.position) - Number(b.position))
  expect(walk.map(({ zoneId }) => zoneId)).toEqual(reversed)
  expect(walk[0]).toEqual({
    type: 'zone',
    id: `${inspectionId}/${reversed[0]}`,
    inspectionId,
    zoneId: reversed[0],
    position: 1,
    kind: zones.at(-1)?.kind,
    name: zones.at(-1)?.name,
  })
})

test('an action is a record of its own, and a proposal none until it is taken over', async () => {
  const app = await startInspection()
  const { id: inspectionId } = app.inspection
  const finding = await app.call('inspections.recordFinding', {
    inspectionId,
    itemId: 'PF-08',
    answer: 'partial',
  })
  expect(finding.actions).toMatchObject([{ id: null }])
  const before = await exportRecords(app, app.engagementId)
  expect(before.of('improvement-action')).toEqual([])
  const [headings = [], row] = await readSheet(before.out, '改善案')
  expect(row?.[headings.indexOf('文の確認')]).toBe('提案（未採用）')
  expect(row?.[0]).toBe(finding.id)

  await app.call('inspections.adoptProposals', { inspectionId })
  const [action] = (await app.call('inspections.get', { id: inspectionId })).findings[0]?.actions ?? []
  if (!action?.id) return expect.fail()
  await app.call('inspections.updateAction', { actionId: action.id, owner: '製造課長', dueOn: '2024-10-31' })
  const after = await exportRecords(app, app.engagementId)
  expect(after.of('improvement-action')).toEqual([
    {
      type: 'improvement-action',
      id: action.id,
      findingId: finding.id,
      position: 1,
      measureId: action.measureId,
      text: action.text,
      costTier: action.costTier,
      effort: action.effort,
      owner: '製造課長',
      dueOn: '2024-10-31',
      isQuickWin: action.isQuickWin,
    },
  ])
})

test('what is parked leaves the records, and its row as gone and a tombstone where it was exported before', async () => {
  const app = await startInspection()
  const { id: inspectionId } = app.inspection
  const zoneId = app.inspection.zones.find(({ kind }) => kind === 'mould-store')?.id ?? expect.fail()
  const finding = await app.call('inspections.recordFinding', {
    inspectionId,
    itemId: 'PF-08',
    zoneId,
    answer: 'missing',
    action: { ja: '施錠する' },
  })
  const photo = await app.call('inspections.addPhoto', {
    findingId: finding.id,
    dataBase64: picture.toString('base64'),
  })
  await app.call('inspections.removeZone', { inspectionId, zoneId })
  const never = await exportRecords(app, app.engagementId)
  expect(never.records.filter(({ type }) => /finding|action|photo/.test(type))).toEqual([])

  await app.call('inspections.restoreZone', { inspectionId, zoneId })
  const counted = await exportRecords(app, app.engagementId)
  expect(counted.written.photos).toBe(1)
  await app.call('inspections.removeZone', { inspectionId, zoneId })
  const parked = await exportRecords(app, app.engagementId)
  expect(parked.records.filter(({ removed }) => removed)).toEqual([
    { type: 'finding', id: finding.id, removed: true },
    { type: 'improvement-action', id: finding.actions[0]?.id, removed: true },
    { type: 'photo', id: photo.id, removed: true },
    { type: 'zone', id: `${inspectionId}/${zoneId}`, removed: true },
  ])
  expect(parked.written.photos).toBe(0)
  const rows = await readSheet(parked.out, '現地点検結果')
  expect(rows.filter(([id]) => id === finding.id).map((row) => row.at(-1))).toEqual(['取消'])

  await app.call('inspections.restoreZone', { inspectionId, zoneId })
  const again = await exportRecords(app, app.engagementId)
  expect(again.written.contentHash).toBe(counted.written.contentHash)
})

test('a photo that shows a secret goes in only where it is chosen for this export', async () => {
  const app = await startInspection()
  const { id: inspectionId } = app.inspection
  const finding = await app.call('inspections.recordFinding', { inspectionId, itemId: 'PF-08', answer: 'ok' })
  const add = (isSecret: boolean) =>
    app.call('inspections.addPhoto', {
      findingId: finding.id,
      dataBase64: picture.toString('base64'),
      isSecret,
    })
  const open = await add(false)
  const secret = await add(true)
  const other = await add(true)

  const without = await exportRecords(app, app.engagementId)
  expect(without.written).toMatchObject({ photos: 1, heldBack: 2 })
  expect(without.of('photo').map(({ id }) => id)).toEqual([open.id])

  const chosen = await exportRecords(app, app.engagementId, [secret.id])
  expect(chosen.written).toMatchObject({ photos: 2, heldBack: 1 })
  expect(chosen.of('photo').map(({ id }) => id)).toEqual([open.id, secret.id].sort())
  expect(JSON.stringify(chosen.records)).not.toContain(other.id)

  const later = await exportRecords(app, app.engagementId)
  expect(later.of('photo')).toContainEqual({ type: 'photo', id: secret.id, removed: true })
})

test('the pictures in the package are those of the ledger, by number and hash', async () => {
  const app = await startInspection()
  const { id: inspectionId } = app.inspection
  const finding = await app.call('inspections.recordFinding', {
    inspectionId,
    itemId: 'PF-08',
    answer: 'missing',
  })
  const bytes = picture.toString('base64')
  const edits = {
    rotation: 0 as const,
    arrows: [],
    boxes: [],
    redactions: [{ x: 0, y: 0, width: 0.5, height: 0.5 }],
  }
  for (const more of [{}, { edits }, { isSecret: true }]) {
    await app.call('inspections.addPhoto', { findingId: finding.id, dataBase64: bytes, ...more })
  }
  const { out, of } = await exportRecords(app, app.engagementId)
  const ledger = await app.call('inspections.photoLedger', { engagementId: app.engagementId })
  expect(of('photo').map(({ id }) => id)).toEqual(ledger.exported.ids.toSorted())
  const parts = [...(await readParts(out))].filter(([name]) => /^xl\/media\/.*\.jpeg$/.test(name))
  const hashes = parts.map(([, part]) => createHash('sha256').update(part).digest('hex'))
  expect(hashes.sort()).toEqual(
    of('photo')
      .map(({ sha256 }) => sha256)
      .sort(),
  )
  expect(hashes).toHaveLength(2)
})

test('a photo of another engagement can not be chosen', async () => {
  const app = await startInspection()
  const stranger = '01a200af-1901-71d8-8e48-3c31038d491b'
  expect(
    await app.refuse('exchange.export', {
      engagementId: app.engagementId,
      out: join(app.dir, 'a.xlsx'),
      secretPhotos: [stranger],
    }),
  ).toMatchObject({ code: 'NOT_FOUND', details: { photoId: stranger } })
})

test('an inspection names the version of its checklist, and where items wait for their answer', async () => {
  const app = await startInspection()
  const { id, checklistId, checklistVersion } = app.inspection
  const { of, out } = await exportRecords(app, app.engagementId)
  expect(of('inspection')).toMatchObject([{ id, checklistId, checklistVersion, weights: { quickWin: 5 } }])
  const rows = await readSheet(out, '現地点検結果')
  expect(rows.filter(([key]) => key === id)).toHaveLength(app.inspection.itemCount)
})
