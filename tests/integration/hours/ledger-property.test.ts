import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Output } from '../../../shared/contract.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'

const runs = Number(process.env.KAGIMORI_LEDGER_RUNS ?? 20)

const operation = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'update', 'remove', 'restore', 'settle', 'correct', 'take-back'),
  which: fc.nat(30),
  expert: fc.nat(2),
  startHour: fc.integer({ min: 0, max: 22 }),
  minutes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 200, max: 1400 })),
  day: fc.integer({ min: 1, max: 3 }),
  zone: fc.constantFrom('Asia/Bangkok', 'Asia/Kolkata', 'Europe/Berlin', 'UTC'),
  billable: fc.constantFrom(true, true, true, false),
  fix: fc.constantFrom(undefined, undefined, 'trim-earlier', 'shift', 'unbilled'),
})

type Entry = Output<'hours.list'>['items'][number]

it('never passes the cap, overlaps an expert, or makes minutes appear or vanish', async () => {
  const test = await openTestApp()
  const { call, app } = test
  const ids = await createThaiEngagement({ call })
  const experts = [
    ids.expert,
    await call('experts.create', { name: 'Second Expert', languages: [] }),
    await call('experts.create', { name: 'ผู้เชี่ยวชาญคนที่สาม', languages: ['th'] }),
  ]
  const entries = async () =>
    (await call('hours.list', { engagementId: ids.engagement.id, includeRemoved: true })).items
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 10, maxLength: 40, size: 'max' }),
      async (operations) => {
        empty(test)
        let before = await entries()
        for (const { kind, which, startHour, day, minutes, zone, billable, fix, ...each } of operations) {
          const target = before[which % Math.max(1, before.length)]
          const start = Date.UTC(2024, 8, day, startHour)
          const local = (time: number) => new Date(time).toISOString().slice(0, 16)
          const typed = {
            startsAt: local(start),
            endsAt: local(start + minutes * 60_000),
            timeZone: zone,
            billable,
            ...(fix ? { onOverlap: { fix } as const } : {}),
          }
          const changes = { ...typed, endTimeZone: zone }
          const expert = experts[each.expert] as { id: string }
          const id = target?.id
          const ok = async (method: string, input: object) => (await app.call(method, input)).ok
          const isDone =
            kind === 'add'
              ? await ok('hours.add', { ...entryAt({ ...ids, expert }, '', ''), ...typed })
              : id === undefined
                ? false
                : kind === 'settle'
                  ? settle(test, ids.engagement.id, id)
                  : kind === 'correct'
                    ? await ok('hours.correct', { id, reason: '訂正', replacement: changes })
                    : kind === 'take-back'
                      ? await ok('hours.correct', { id, reason: '取消' })
                      : kind === 'update'
                        ? await ok('hours.update', { id, ...changes })
                        : await ok(`hours.${kind}`, { id })
          const after = await entries()
          if (!isDone) expect(after).toEqual(before)
          const isTrimming = fix === 'trim-earlier' && ['add', 'update', 'correct'].includes(kind)
          if (isDone && !isTrimming) expect(total(after) - total(before)).toBe(wanted(kind, minutes, target))
          before = after
        }
        const kept = before.filter(({ isRemoved }) => !isRemoved)
        const summary = await call('hours.summary', { engagementId: ids.engagement.id })
        expect(summary.billedMinutes).toBeLessThanOrEqual(1380)
        expect(summary.billedMinutes).toBe(sum(kept.filter((entry) => entry.billable)))
        expect(summary.unbilledMinutes).toBe(sum(kept.filter((entry) => !entry.billable)))
        for (const { startInstant, endInstant, minutes } of kept) {
          expect(minutes).toBe((Date.parse(endInstant) - Date.parse(startInstant)) / 60_000)
        }
        for (const { id } of experts)
          expect(overlapsOf(kept.filter(({ expertId }) => expertId === id))).toEqual([])
      },
    ),
    { numRuns: runs, seed: 20240903 },
  )
})

/** The minutes that an act must add to all that are kept. */
function wanted(kind: string, minutes: number, target: Entry | undefined): number {
  const own = target ? signed(target) : 0
  switch (kind) {
    case 'add':
      return minutes
    case 'update':
      return minutes - own
    case 'remove':
      return target?.isRemoved ? 0 : -own
    case 'restore':
      return target?.isRemoved ? own : 0
    case 'correct':
      return minutes - own
    case 'take-back':
      return -own
    default:
      return 0
  }
}

function total(entries: readonly Entry[]): number {
  return sum(entries.filter(({ isRemoved }) => !isRemoved))
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((all, entry) => all + signed(entry), 0)
}

function signed({ reversesId, minutes }: Entry): number {
  return reversesId === null ? minutes : -minutes
}

function overlapsOf(entries: readonly Entry[]): string[] {
  const counted = entries.filter(
    (entry) => !entry.isReversed && entry.reversesId === null && entry.unbilledReason !== 'overlap',
  )
  return counted.flatMap((entry, index) => {
    const next = counted[index + 1]
    return next && next.startInstant < entry.endInstant ? [`${entry.id} ${next.id}`] : []
  })
}

/** What an export notes of an entry that it carries. */
function settle({ app }: TestApp, engagementId: string, entryId: string): boolean {
  const db = app.vault.current()?.db
  db?.prepare(
    `INSERT OR IGNORE INTO export (id, engagement_id, content_hash, rows, photos, exported_at)
     VALUES (:engagementId, :engagementId, '', 0, 0, '2024-10-01T00:00:00.000Z')`,
  ).run({ engagementId })
  db?.prepare(
    `INSERT OR IGNORE INTO exported_record (export_id, record_type, record_id, revision)
     VALUES (?, 'time-entry', ?, 1)`,
  ).run(engagementId, entryId)
  return true
}

function empty({ app }: TestApp): void {
  const db = app.vault.current()?.db
  for (const table of ['export', 'time_entry WHERE reverses_id IS NOT NULL', 'time_entry'])
    db?.prepare(`DELETE FROM ${table}`).run()
}
