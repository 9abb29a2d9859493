import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

const runs = Number(process.env.KAGIMORI_LEDGER_RUNS ?? 20)

const operation = fc.record({
  kind: fc.constantFrom('add', 'update', 'remove', 'restore'),
  which: fc.nat(30),
  expert: fc.nat(1),
  startHour: fc.integer({ min: 0, max: 22 }),
  minutes: fc.integer({ min: 1, max: 600 }),
  day: fc.integer({ min: 1, max: 6 }),
  zone: fc.constantFrom('Asia/Bangkok', 'Asia/Kolkata', 'Europe/Berlin', 'UTC'),
  billable: fc.boolean(),
})

it('never passes the cap, overlaps an expert, or makes minutes appear or vanish', async () => {
  const { call, app } = await openTestApp()
  const ids = await createThaiEngagement({ call })
  const other = await call('experts.create', { name: 'Second Expert', languages: [] })
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (operations) => {
      for (const { kind, which, expert, startHour, minutes, day, zone, billable } of operations) {
        const { items } = await call('hours.list', { includeRemoved: true })
        const target = items[which % Math.max(1, items.length)]
        const start = Date.UTC(2024, 8, day, startHour)
        const local = (time: number) => new Date(time).toISOString().slice(0, 16)
        const entry = entryAt(
          { ...ids, expert: expert === 0 ? ids.expert : other },
          local(start),
          local(start + minutes * 60_000),
          { timeZone: zone, billable },
        )
        if (kind === 'add') await app.call('hours.add', entry)
        else if (target && kind === 'update') {
          const { startsAt, endsAt, timeZone } = entry
          await app.call('hours.update', {
            id: target.id,
            startsAt,
            endsAt,
            timeZone,
            endTimeZone: timeZone,
            billable,
          })
        } else if (target) await app.call(`hours.${kind}`, { id: target.id })
      }
      const { items } = await call('hours.list', { engagementId: ids.engagement.id })
      const summary = await call('hours.summary', { engagementId: ids.engagement.id })
      const sum = (isBilled: boolean) =>
        items.filter((item) => item.billable === isBilled).reduce((all, item) => all + item.minutes, 0)
      expect(summary.billedMinutes).toBeLessThanOrEqual(1380)
      expect(summary.billedMinutes).toBe(sum(true))
      expect(summary.unbilledMinutes).toBe(sum(false))
      for (const item of items) {
        expect(item.minutes).toBe((Date.parse(item.endInstant) - Date.parse(item.startInstant)) / 60_000)
      }
      for (const expertId of [ids.expert.id, other.id]) {
        const own = items.filter((item) => item.expertId === expertId)
        own.forEach((item, index) => {
          const next = own[index + 1]
          if (next) expect(item.endInstant <= next.startInstant).toBe(true)
        })
      }
    }),
    { numRuns: runs, seed: 20240903 },
  )
})
