import { expect, onTestFinished, test } from 'vitest'
import { openTestVault, startFactoryInspection } from './test-vault.ts'

/** A walk with answers in two zones and at the site as a whole, one of them with an action. */
async function walk() {
  const vault = openTestVault()
  onTestFinished(() => vault.close())
  const { inspection } = await startFactoryInspection(vault)
  const [first, second] = inspection.zones
  if (first === undefined || second === undefined) throw new Error('the sample walk has no zones')
  const record = (itemId: string, zoneId: string | null, more: object) =>
    vault.value('inspections.recordFinding', { inspectionId: inspection.id, itemId, zoneId, ...more })
  await record('MS-01', null, { answer: 'ok' })
  const gap = await record('PF-01', first.id, { answer: 'missing', assetLevel: 'strictly-confidential' })
  await record('PF-01', second.id, { answer: 'partial', action: { ja: '錠を付ける' } })
  await vault.value('inspections.removeZone', { inspectionId: inspection.id, zoneId: second.id })
  return { vault, inspectionId: inspection.id, first, second, gap }
}

test('the outline marks every finding as the whole inspection tells it', async () => {
  const { vault, inspectionId } = await walk()
  const whole = await vault.value('inspections.get', { id: inspectionId })
  const outline = await vault.value('inspections.outline', { id: inspectionId })
  expect(outline.zones).toEqual(whole.zones)
  expect(outline.weights).toEqual(whole.weights)
  expect(outline.marks).toEqual(
    whole.findings.map(({ id, itemId, zoneId, answer, value, severity, isKept, photos }) => {
      return { id, itemId, zoneId, answer, value, severity, isKept, photoCount: photos.length }
    }),
  )
  expect(outline.marks.map(({ severity }) => severity)).toContain('critical')
})

test('the findings of all zones are those of the inspection, each in its own', async () => {
  const { vault, inspectionId, first, second } = await walk()
  const whole = await vault.value('inspections.get', { id: inspectionId })
  for (const zoneId of [null, first.id, second.id]) {
    const { items } = await vault.value('inspections.findings', { inspectionId, zoneId })
    expect(items).toEqual(whole.findings.filter((finding) => finding.zoneId === zoneId))
    expect(items).toHaveLength(1)
  }
})

test('a photo is counted until it is removed', async () => {
  const { vault, inspectionId, gap } = await walk()
  const attach = vault.db.prepare(
    `INSERT INTO attachment (id, engagement_id, media_type, bytes, sha256, created_at)
     SELECT ?, engagement_id, 'image/jpeg', 1, '', '' FROM inspection`,
  )
  const insert = vault.db.prepare(
    `INSERT INTO photo (id, finding_id, attachment_id, position, width, height, created_at, removed_at)
     VALUES (?, ?, ?, 1, 1, 1, '', ?)`,
  )
  for (const [id, removedAt] of [
    ['a', null],
    ['b', null],
    ['c', '2024-09-03T02:00:00.000Z'],
  ] as const) {
    attach.run(id)
    insert.run(id, gap.id, id, removedAt)
  }
  const { marks } = await vault.value('inspections.outline', { id: inspectionId })
  expect(marks.find(({ id }) => id === gap.id)?.photoCount).toBe(2)
})

test('an inspection that is not there is not found', async () => {
  const { vault } = await walk()
  const nobody = '01900000-0000-7000-8000-000000000000'
  expect((await vault.failure('inspections.outline', { id: nobody })).code).toBe('NOT_FOUND')
  expect((await vault.failure('inspections.findings', { inspectionId: nobody, zoneId: null })).code).toBe(
    'NOT_FOUND',
  )
})
