import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'

async function settledEntry() {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const entry = await test.call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:00'))
  await exported(test, ids.engagement.id)
  return { ...test, ids, entry, engagementId: ids.engagement.id }
}

async function exported({ call, dir }: TestApp, engagementId: string) {
  await call('exchange.export', { engagementId, out: join(dir, `out-${Math.random()}.xlsx`) })
}

describe('a settled entry', () => {
  it('is told as settled and stands against every change, by the database itself too', async () => {
    const { call, refuse, app, entry, engagementId } = await settledEntry()
    const { items } = await call('hours.list', { engagementId })
    expect(items[0]).toMatchObject({ id: entry.id, isSettled: true })
    expect(await refuse('hours.update', { id: entry.id, note: 'x' })).toMatchObject({ code: 'HOURS_SETTLED' })
    expect(await refuse('hours.remove', { id: entry.id })).toMatchObject({ code: 'HOURS_SETTLED' })
    const db = app.vault.current()?.db
    expect(() => db?.prepare('UPDATE time_entry SET minutes = 1 WHERE id = ?').run(entry.id)).toThrow(
      /stands/,
    )
    expect(() => db?.prepare('DELETE FROM time_entry WHERE id = ?').run(entry.id)).toThrow(/stays/)
    expect(await call('hours.update', { id: entry.id, note: entry.note })).toMatchObject({ revision: 1 })
  })

  it('is corrected by a reversal and a new entry, with a reason, and the sum follows', async () => {
    const { call, entry, engagementId } = await settledEntry()
    const { reversal, replacement } = await call('hours.correct', {
      id: entry.id,
      reason: '終了時刻の誤り',
      replacement: { endsAt: '2024-09-03T10:30' },
    })
    expect(reversal).toMatchObject({ reversesId: entry.id, correctionReason: '終了時刻の誤り', minutes: 120 })
    expect(replacement).toMatchObject({ minutes: 90, correctionReason: '終了時刻の誤り', reversesId: null })
    expect(await call('hours.summary', { engagementId })).toMatchObject({
      billedMinutes: 90,
      remainingMinutes: 1290,
      byMenuItem: { assessment: 90 },
    })
    const { items } = await call('hours.list', { engagementId })
    expect(items.find(({ id }) => id === entry.id)).toMatchObject({ isReversed: true, minutes: 120 })
  })

  it('is taken back without a new one, and the reversal may be taken back while it is not settled', async () => {
    const { call, refuse, entry, ids, engagementId } = await settledEntry()
    const { reversal, replacement } = await call('hours.correct', { id: entry.id, reason: '二重記録' })
    expect(replacement).toBeNull()
    expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 0 })
    expect(await refuse('hours.correct', { id: entry.id, reason: '二重記録' })).toMatchObject({
      details: { fields: [{ path: 'id', reason: 'is-reversed' }] },
    })
    const other = await call('hours.add', entryAt(ids, '2024-09-03T10:00', '2024-09-03T12:00'))
    expect(await refuse('hours.remove', { id: reversal.id })).toMatchObject({ code: 'HOURS_OVERLAP' })
    await call('hours.remove', { id: other.id })
    await call('hours.remove', { id: reversal.id })
    expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 120 })
    await call('hours.restore', { id: reversal.id })
    expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 0 })
    expect((await call('hours.list', { engagementId })).items).toHaveLength(2)
  })

  it('comes back only under the cap, however much was billed in its place', async () => {
    const { call, refuse, entry, ids, engagementId } = await settledEntry()
    const { reversal } = await call('hours.correct', { id: entry.id, reason: '二重記録' })
    await call('hours.add', entryAt(ids, '2024-09-04T00:00', '2024-09-04T22:00'))
    expect(await refuse('hours.remove', { id: reversal.id })).toMatchObject({
      code: 'HOURS_CAP_EXCEEDED',
      details: { remainingMinutes: 60 },
    })
    expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 1320 })
  })

  it('keeps a refused correction from leaving half of itself', async () => {
    const { call, refuse, entry, ids, engagementId } = await settledEntry()
    await call('hours.add', entryAt(ids, '2024-09-03T13:00', '2024-09-03T14:00'))
    const replacement = { startsAt: '2024-09-03T13:30', endsAt: '2024-09-03T15:00' }
    expect(await refuse('hours.correct', { id: entry.id, reason: '誤り', replacement })).toMatchObject({
      code: 'HOURS_OVERLAP',
    })
    expect(await call('hours.summary', { engagementId })).toMatchObject({ billedMinutes: 180 })
    expect((await call('hours.list', { engagementId, includeRemoved: true })).items).toHaveLength(2)
  })

  it('refuses a correction of what is not settled, or without a reason', async () => {
    const { call, refuse, entry, ids } = await settledEntry()
    const open = await call('hours.add', entryAt(ids, '2024-09-04T09:00', '2024-09-04T10:00'))
    expect(await refuse('hours.correct', { id: open.id, reason: '誤り' })).toMatchObject({
      details: { fields: [{ path: 'id', reason: 'not-settled' }] },
    })
    expect(await refuse('hours.correct', { id: entry.id, reason: ' ' })).toMatchObject({
      details: { fields: [{ path: 'reason', reason: 'required' }] },
    })
  })
})
